package io.readiness.intake.document;

import io.readiness.intake.document.Refusal.Broken;
import io.readiness.intake.document.Refusal.DeclaresEntities;
import io.readiness.intake.document.SourceDocument.Format;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The markup inside of office documents, element by element: bounded, and without anything that is fetched or declared. */
final class OfficeXml {
    private static final XMLInputFactory XML = xml();

    private OfficeXml() {}

    private static XMLInputFactory xml() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /** What is done at the start and the end of elements. */
    interface Elements {
        void start(XMLStreamReader xml, String name);

        void text(String text);

        void end(String name);
    }

    /**
     * Goes through all elements.
     *
     * @param unseen elements that are passed over with all that is in them
     */
    static void each(InputStream unpacked, Set<String> unseen, Format format, Allowance allowance, Elements elements) {
        try {
            // Every office program writes UTF-8; a reader takes what is wrong in it as letters and complains to nobody.
            XMLStreamReader xml = XML.createXMLStreamReader(new InputStreamReader(unpacked, StandardCharsets.UTF_8));
            int depth = 0;
            int within = 0;
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        allowance.depth(depth);
                        allowance.element();
                        within += within > 0 || unseen.contains(xml.getLocalName()) ? 1 : 0;
                        if (within == 0) {
                            elements.start(xml, xml.getLocalName());
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        if (within == 0) {
                            elements.end(xml.getLocalName());
                        } else {
                            within--;
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (within == 0) {
                            elements.text(xml.getText());
                        }
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw allowance.refuse(new DeclaresEntities(allowance.document()));
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            allowance.hold();
            throw allowance.refuse(new Broken(allowance.document(), format));
        }
    }

    /** The value of an attribute, whatever its namespace; null: there is none. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** A number that is no larger than some; 0 where none is written. */
    static int number(String value, int most) {
        return value.matches("\\d{1,6}") ? Math.min(most, Integer.parseInt(value)) : 0;
    }
}
