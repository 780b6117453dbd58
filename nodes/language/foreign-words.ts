/** Channels and formats in German, French, Spanish and Portuguese: read only under their labels. */
import type { Channel, Format } from './reading';
import { findChannels } from './recognise/channels';
import type { ChannelHit } from './recognise/channels';
import { findFormats } from './recognise/formats';
import type { FormatHit } from './recognise/formats';
import { phrasePattern, withoutOverlaps } from './recognise/hit';

const CHANNELS: Readonly<Partial<Record<Channel, string>>> = {
  email:
    "rundbrief|rundmail|e-mail-verteiler|courriel|courriels|infolettre|lettre d'information|correo electrónico|correo|correos|boletín|boletim|boletim informativo|correio eletrónico|correio eletrônico|mailings|e-mailing",
  chat: 'messengerdienste|messagerie|messagerie instantanée|mensajería|mensagens|grupos de whatsapp',
  voice:
    'telefon|anruf|anrufe|hotline|téléphone|appel|appels|appels téléphoniques|teléfono|llamada|llamadas|telefone|telefonema|ligação|ligações|chamadas',
  social:
    'soziale medien|soziale netzwerke|réseaux sociaux|réseau social|redes sociales|redes sociais',
  web: 'webseite|internetseite|homepage|landingpage|suchmaschine|suchmaschinen|netz|site|site web|site internet|page web|moteur de recherche|sitio web|sitio|página web|buscador|buscadores|página|página na internet|motor de busca',
  'in-app':
    "in der app|push-nachricht|push-nachrichten|notification push|notifications push|notificaciones|notificações|dans l'application|en la app|no aplicativo|na app",
  event:
    'messe|messen|veranstaltung|veranstaltungen|infoabend|tag der offenen tür|vortrag|vorträge|stammtisch|marktstand|salon|salons|foire|événement|événements|évènement|évènements|portes ouvertes|journée portes ouvertes|réunion|réunions|marché|conférence|feria|ferias|evento|eventos|jornada|jornadas|charla|charlas|puertas abiertas|feira|feiras|palestra|palestras|reunião|reuniões|jornada de portas abertas',
  print:
    'plakat|plakate|flugblatt|flugblätter|handzettel|prospekt|prospekte|broschüre|broschüren|zeitung|zeitungen|lokalzeitung|tageszeitung|zeitschrift|zeitschriften|anzeige|anzeigen|brief|briefe|postkarte|postkarten|postwurf|aushang|aushänge|amtsblatt|gemeindeblatt|faltblatt|affiche|affiches|dépliant|dépliants|tract|tracts|brochure|brochures|journal|journaux|presse|presse locale|courrier|courriers|magazine|magazines|carte postale|cartes postales|cartel|carteles|folleto|folletos|octavilla|octavillas|prensa|periódico|periódicos|revista|revistas|carta|cartas|buzoneo|cartaz|cartazes|folheto|folhetos|panfleto|panfletos|jornal|jornais|imprensa|mala direta',
  sms: 'textnachricht|textnachrichten|textos|mensaje de texto|mensajes de texto|mensagem de texto|torpedo',
  'tv-radio':
    'rundfunk|fernsehen|hörfunk|lokalradio|lokalfunk|télévision|télé|radio locale|radio comarcal|televisión|televisão|rádio|rádio local|rádios',
  outdoor:
    'außenwerbung|großfläche|großflächen|litfaßsäule|litfaßsäulen|haltestelle|haltestellen|bahnhof|bahnhöfe|bus|busse|straßenbahn|affichage|affichage aux arrêts|affichage urbain|abribus|arrêts de bus|métro|vallas|valla publicitaria|marquesinas|paradas de autobús|autobuses|metro|outdoors|mupi|mupis|ônibus|autocarros|paragens|pontos de ônibus|estação|estações',
};

const FORMATS: Readonly<Partial<Record<Format, string>>> = {
  'short-video':
    'kurzvideo|kurzvideos|kurzfilm|video|videos|clip|clips|spot|vidéo courte|vidéos courtes|vidéo|vidéos|capsule vidéo|vídeo corto|vídeos cortos|vídeo|vídeos|video corto|vídeo curto|vídeos curtos|reel|reels',
  'long-video':
    'langes video|film|dokumentarfilm|reportage vidéo|film long|vidéo longue|vídeo largo|documental|vídeo longo|documentário',
  article:
    'artikel|beitrag|blogbeitrag|reportage|fachartikel|article|articles|article de blog|artículo|artículos|reportaje|artigo|artigos|reportagem',
  checklist:
    'checkliste|checklisten|liste de contrôle|liste de vérification|aide-mémoire|lista de comprobación|lista de verificación|lista de control|lista de verificação|checklist',
  webinar:
    'webinar|webinare|online-seminar|webinaire|webinaires|seminario en línea|seminário online',
  demo: 'vorführung|vorführungen|produktvorführung|probefahrt|démonstration|démonstrations|démo|demostración|demostraciones|demonstração|demonstrações',
  comparison:
    'vergleich|vergleiche|vergleichstabelle|comparatif|comparatifs|tableau comparatif|comparativa|comparación|tabla comparativa|comparativo|comparação',
  podcast: 'podcast|podcasts|hörbeitrag|balado',
  'case-study':
    'fallstudie|fallstudien|fallbeispiel|kundengeschichte|kundengeschichten|erfahrungsbericht|erfahrungsberichte|étude de cas|études de cas|témoignage|témoignages|caso de éxito|casos de éxito|caso práctico|testimonios|estudo de caso|estudos de caso|depoimento|depoimentos|testemunhos',
  infographic:
    'infografik|infografiken|schaubild|grafik|infographie|infographies|schéma|infografía|infografías|gráfico|infográfico|infográficos|infografia',
  guide:
    "leitfaden|ratgeber|anleitung|anleitungen|handbuch|guide|guides|guide imprimé|mode d'emploi|tutoriel|guía|guías|manual|tutorial|guia|guias",
  newsletter: 'newsletter|rundbrief|infolettre|boletín|boletim',
  'social-post':
    'beitrag für instagram|post|posts|karussell|publication|publications|carrousel|publicación|publicaciones|carrusel|publicação|publicações|carrossel',
  template:
    'vorlage|vorlagen|muster|mustertext|arbeitsblatt|modèle|modèles|fiche pratique|plantilla|plantillas|modelo|modelos|ficha|planilha',
  calculator: 'rechner|kostenrechner|sparrechner|calculateur|simulateur|calculadora|simulador',
  print:
    'plakat|plakate|flyer|faltblatt|broschüre|broschüren|postkarte|postkarten|affiche|affiches|dépliant|dépliants|brochure|carte postale|cartel|carteles|folleto|folletos|tarjeta|cartaz|cartazes|folheto|folhetos|cartão',
  other: 'quiz|umfrage|gewinnspiel|sondage|jeu|encuesta|juego|concurso|enquete|jogo|questionário',
};

function patternsOf<K extends string>(
  words: Readonly<Partial<Record<K, string>>>,
): (readonly [K, RegExp])[] {
  return (Object.entries(words) as [K, string][]).map(([key, list]) => [
    key,
    phrasePattern(list.split('|')),
  ]);
}

const CHANNEL_PATTERNS = patternsOf(CHANNELS);
const FORMAT_PATTERNS = patternsOf(FORMATS);

/** Channels in a line that a label of channels announces. */
export function foreignChannels(text: string): ChannelHit[] {
  const own = CHANNEL_PATTERNS.flatMap(([channel, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ channel, ...placeOf(match) })),
  );
  return withoutOverlaps([...own, ...findChannels(text)]);
}

/** Formats in a line that a label of formats announces. */
export function foreignFormats(text: string): FormatHit[] {
  const own = FORMAT_PATTERNS.flatMap(([format, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ format, ...placeOf(match) })),
  );
  return withoutOverlaps([...own, ...findFormats(text)]);
}

function placeOf(match: RegExpExecArray): { start: number; end: number; text: string } {
  return { start: match.index, end: match.index + match[0].length, text: match[0] };
}
