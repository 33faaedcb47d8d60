package headwater.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class XmlTextTest {

    @Test
    void markupInCapturedTextStaysText() {
        assertEquals(
                "&lt;img src=&quot;x&quot; onerror=&quot;a&amp;b&quot;&gt;",
                XmlText.escape("<img src=\"x\" onerror=\"a&b\">"));
    }

    @Test
    void whatXmlCannotHoldIsReplacedAndLineEndsAreKept() {
        assertEquals("a\uFFFDb\uFFFDc\r\n\t", XmlText.escape("a\u0000b\uD800c\r\n\t"));
    }

    @Test
    void charactersBeyondTheBasicPlaneAreKept() {
        assertEquals("𠮷😀", XmlText.escape("𠮷😀"));
    }
}
