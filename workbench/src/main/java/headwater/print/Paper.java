package headwater.print;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.util.Locale;

/// How markup becomes paper here: with the bundled fonts, and with nothing fetched, whatever address it names.
final class Paper {

    static {
        Quiet.logging();
        XRLog.setLoggingEnabled(false);
    }

    private Paper() {}

    static PdfRendererBuilder builder(Locale language) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withProducer("Headwater");
        builder.useUnicodeLineBreaker(new LineBreaks(language));
        builder.useExternalResourceAccessControl(
                (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (address, kind) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useUriResolver((base, address) -> address.startsWith("#") ? address : null);
        Fonts.into(builder);
        return builder;
    }
}
