package headwater.importing.form;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// JSON as Telegram Desktop writes it: a control character becomes `\x0B`, which no reader of JSON takes. It is read as
/// `\u000B`; anything else passes as it is.
final class EscapeReader extends FilterReader {

    private boolean afterBackslash;
    private String pending = "";

    EscapeReader(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        if (!pending.isEmpty()) {
            char first = pending.charAt(0);
            pending = pending.substring(1);
            return first;
        }
        int character = in.read();
        if (afterBackslash) {
            afterBackslash = false;
            if (character == 'x') {
                pending = "00";
                return 'u';
            }
        } else {
            afterBackslash = character == '\\';
        }
        return character;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int character = read();
            if (character < 0) {
                break;
            }
            into[offset + count++] = (char) character;
        }
        return count == 0 && length > 0 ? -1 : count;
    }
}
