#!/usr/bin/env python3
"""Makes the font files in this folder from the full Noto Sans and Noto Sans SC (TrueType, Regular and Bold).

    make-fonts.py NotoSans-Regular.ttf NotoSans-Bold.ttf NotoSansSC-Regular.ttf NotoSansSC-Bold.ttf

Needs fontTools. Variation selectors are left out, because the PDF writer cannot read them. The full fonts come from the packages @expo-google-fonts/noto-sans 0.4.2 and
@expo-google-fonts/noto-sans-sc 0.4.3. What is kept: Latin and punctuation; every character of GB 2312, of Big5
and of the Hong Kong supplement that the Chinese font has. The licence of both is in OFL.txt.
"""

import subprocess
import sys
from pathlib import Path

from fontTools.ttLib import TTFont

LATIN = [
    (0x0020, 0x007E), (0x00A0, 0x017F), (0x0218, 0x021B), (0x02C6, 0x02DD), (0x1E80, 0x1E85), (0x2000, 0x206F),
    (0x20A0, 0x20BF), (0x2100, 0x214F), (0x2190, 0x2199), (0x2200, 0x22FF), (0x25A0, 0x25FF), (0xFFFD, 0xFFFD),
]
CHINESE = LATIN + [
    (0x2460, 0x2473), (0x2E80, 0x2FDF), (0x3000, 0x303F), (0x3040, 0x30FF), (0x3100, 0x312F), (0xFE30, 0xFE4F),
    (0xFF00, 0xFFEF),
]


def encoded(codec):
    """Every character that two bytes of the codec decode to."""
    found = set()
    for first in range(0x81, 0xFF):
        for second in range(0x40, 0xFF):
            try:
                found.update(map(ord, bytes([first, second]).decode(codec)))
            except UnicodeDecodeError:
                pass
    return found


def subset(source, target, wanted):
    listing = Path(str(target) + ".txt")
    listing.write_text(",".join(f"U+{point:04X}" for point in sorted(wanted)))
    subprocess.run([
        sys.executable, "-m", "fontTools.subset", source, f"--output-file={target}", f"--unicodes-file={listing}",
        "--no-hinting", "--desubroutinize", "--layout-features=kern,liga,mark,mkmk,ccmp", "--notdef-outline",
        "--name-IDs=0,1,2,3,4,5,6,13,14", "--drop-tables+=vhea,vmtx,VORG,BASE,DSIG",
    ], check=True)
    listing.unlink()
    font = TTFont(target)
    font["cmap"].tables = [each for each in font["cmap"].tables if each.format != 14]
    font.save(target)


def main(latin, latin_bold, chinese, chinese_bold):
    here = Path(__file__).parent
    narrow = {point for first, last in LATIN for point in range(first, last + 1)}
    wide = {point for first, last in CHINESE for point in range(first, last + 1)}
    wide |= encoded("gb2312") | encoded("big5") | encoded("big5hkscs")
    subset(latin, here / "NotoSans-Regular.ttf", narrow)
    subset(latin_bold, here / "NotoSans-Bold.ttf", narrow)
    subset(chinese, here / "NotoSansSC-Regular.ttf", wide)
    subset(chinese_bold, here / "NotoSansSC-Bold.ttf", wide)


if __name__ == "__main__":
    main(*sys.argv[1:])
