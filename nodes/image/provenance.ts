import { escapeXml } from './arch';

/** IPTC: a picture made by an algorithm that was not trained on data. */
export const algorithmicMedia =
  'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia' as const;

/** Whose drawing it is. CC0 asks for no credit; it is given all the same. */
export const openPeepsCredit = 'Open Peeps by Pablo Stanley, CC0';

export interface Provenance {
  title: string;
  description: string;
  alt: string;
  credit: string;
}

/**
 * RDF for the `metadata` element of an SVG, in the terms of IPTC Photo Metadata (`Iptc4xmpExt`,
 * `Iptc4xmpCore`), Photoshop (`Credit`) and Dublin Core. The names of namespaces are addresses by
 * convention; nothing is loaded from them.
 */
export function svgMetadata({ title, description, alt, credit }: Provenance): string {
  return (
    '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
    'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" ' +
    'xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" ' +
    'xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">' +
    '<rdf:Description rdf:about="">' +
    `<dc:title>${escapeXml(title)}</dc:title>` +
    `<dc:description>${escapeXml(description)}</dc:description>` +
    '<dc:creator>Dramatis, built in</dc:creator>' +
    `<dc:rights>${escapeXml(credit)}</dc:rights>` +
    `<photoshop:Credit>${escapeXml(credit)}</photoshop:Credit>` +
    `<Iptc4xmpCore:AltTextAccessibility>${escapeXml(alt)}</Iptc4xmpCore:AltTextAccessibility>` +
    `<Iptc4xmpExt:DigitalSourceType rdf:resource="${algorithmicMedia}"/>` +
    '</rdf:Description></rdf:RDF></metadata>'
  );
}
