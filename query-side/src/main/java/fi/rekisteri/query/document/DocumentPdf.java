package fi.rekisteri.query.document;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Prints a page as PDF/A-3a and PDF/UA-1, with the document's data inside. Everything happens in memory, and the printer can fetch
 * nothing: neither from the network nor from a disk.
 */
final class DocumentPdf {
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final byte[] SRGB =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    static {
        XRLog.setLoggingEnabled(false); // it may quote what it prints
    }

    private DocumentPdf() {}

    /** @param data the document as JSON, attached; null where there is none */
    static byte[] print(String html, byte @Nullable [] data) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder().withHtmlContent(html, null).buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            try (PDDocument document = renderer.getPdfDocument()) {
                if (data != null) {
                    Attachment.attach(document, data);
                }
                document.save(pdf);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static PdfRendererBuilder builder() {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.useColorProfile(SRGB);
        builder.withProducer("Rekisteri");
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useUriResolver((base, address) -> null);
        builder.useExternalResourceAccessControl(
                (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (address, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useHttpStreamImplementation(DocumentPdf::nothing);
        builder.useProtocolsStreamImplementation(DocumentPdf::nothing, "http", "https", "file", "jar", "data", "ftp");
        font(builder, "DejaVuSansCondensed.ttf", "Text", 400, FontStyle.NORMAL);
        font(builder, "DejaVuSansCondensed-Bold.ttf", "Text", 700, FontStyle.NORMAL);
        font(builder, "DejaVuSerifCondensed.ttf", "Title", 400, FontStyle.NORMAL);
        return builder;
    }

    private static void font(PdfRendererBuilder builder, String file, String family, int weight, FontStyle style) {
        builder.useFont(() -> open(file), family, weight, style, true);
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(DocumentPdf.class.getResourceAsStream(FONTS + file));
    }

    private static FSStream nothing(String address) {
        return new FSStream() {
            @Override
            public InputStream getStream() {
                return new ByteArrayInputStream(new byte[0]);
            }

            @Override
            public java.io.Reader getReader() {
                return new java.io.StringReader("");
            }
        };
    }
}
