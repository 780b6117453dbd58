/**
 * Labels and headings of briefs in German, French, Spanish and Portuguese. Data and one look-up: a
 * label is known by its words alone, whichever of the four it is in.
 */
import type { Topic } from './labels';
import { tidyLabel } from './labels';

/** What a foreign label announces; limits say whether they order or forbid. */
export type ForeignTopic = Topic | 'bans';

const LABELS: Readonly<Partial<Record<ForeignTopic, string>>> = {
  audience:
    'zielgruppe|zielgruppen|zielpublikum|adressaten|fur wen|wen wollen wir erreichen|personas|public|public cible|publics|publics cibles|cible|cibles|coeur de cible|destinataires|a qui|publico|publico objetivo|publico alvo|publico meta|publicos|destinatarios|audiencia|target|segmentos|segmente|a quien|para quien|para quem|a quem|quem queremos alcancar|audience cible|zielkunden|personnes visees',
  notFor:
    'nicht fur|nicht gemeint|keine zielgruppe|pas pour|hors cible|no es para|fuera de objetivo|nao e para|fora do publico',
  purpose:
    'ziel|ziele|kampagnenziel|zielsetzung|aufgabe|aufgabenstellung|zweck|absicht|kommunikationsziel|objectif|objectifs|but|buts|mission|finalite|objetivo|objetivos|meta|metas|proposito|finalidad|finalidade|tarefa|tarea|mision|missao|encargo',
  reason: 'warum jetzt|anlass|pourquoi maintenant|por que ahora|por que agora|motivo|ocasion',
  name: 'arbeitsname|personaname|nom de la persona|nombre de la persona|nome da persona|spitzname|surnom|apodo|apelido',
  role: 'rolle|beruf|funktion|metier|profession|fonction|profesion|cargo|puesto|profissao|funcao|ocupacion|ocupacao',
  age: 'alter|altersgruppe|alter der zielgruppe|age|tranche d age|ages|edad|edades|rango de edad|franja de edad|idade|idades|faixa etaria',
  location:
    'ort|orte|region|gebiet|standort|wo|lieu|lieux|zone|secteur|ou|lugar|zona|ubicacion|ciudad|local|cidade|regiao|einzugsgebiet|pays|pais',
  goals:
    'wunsche|bedurfnisse|motive|motivation|wunsch|was sie wollen|besoins|attentes|envies|desirs|motivations|souhaits|necesidades|deseos|motivaciones|lo que quieren|necessidades|desejos|motivacoes|o que querem|anliegen',
  pains:
    'sorgen|schmerzpunkte|probleme|angste|befurchtungen|hurden|frustrationen|problemes|peurs|craintes|irritants|soucis|difficultes|preocupaciones|dolores|miedos|problemas|dificultades|dores|receios|medos|dificuldades|preocupacoes|frustraciones|frustracoes|was sie stort',
  triggers:
    'ausloser|kaufanlass|declencheurs|declencheur|moments cles|detonantes|disparadores|desencadenantes|gatilhos|gatilho',
  objections:
    'einwande|einwand|vorbehalte|gegenargumente|kaufbarrieren|freins|frein|objections|reticences|objeciones|barreras|frenos|reparos|objecoes|barreiras|travoes',
  channels:
    'kanale|kanal|medien|kommunikationskanale|mediaplan|mediamix|wo erreichen wir sie|canaux|canal|supports|medias|moyens de diffusion|points de contact|diffusion|canales|medios|soportes|canais|meios|meios de comunicacao|kontaktpunkte|puntos de contacto',
  formats:
    'formate|format|inhalte|werbemittel|massnahmen|formats|contenus|livrables|formatos|formato|contenidos|entregables|conteudos|entregas|pecas|piezas|material|materialien',
  constraints:
    'muss|pflicht|pflichten|pflichtangaben|pflichtinhalte|vorgaben|vorgabe|bedingungen|auflagen|rahmenbedingungen|regeln|zu beachten|einschrankungen|muss und darf nicht|contraintes|obligations|obligatoire|obligatoires|mentions obligatoires|imperatifs|regles|conditions|restricciones|requisitos|obligatorio|obligatorios|normas|condiciones|obligaciones|reglas|restricoes|exigencias|obrigatorio|obrigatorios|obrigacoes|regras|condicoes|mencoes obrigatorias|rechtliches|cadre legal',
  bans: 'darf nicht|nicht erlaubt|verboten|verbote|no gos|no go|tabu|tabus|zu vermeiden|nicht|bitte nicht|a eviter|eviter|interdits|interdit|interdictions|a ne pas faire|ne pas|prohibido|prohibiciones|evitar|a evitar|no se puede|no hacer|proibido|proibicoes|nao pode|nao fazer|a nao fazer',
  tone: 'ton|tonalitat|tonfall|ansprache|stil|stimme|sprachstil|tonalite|style|registre|voix|tono|tono de voz|estilo|voz|tom|tom de voz|linguagem|ton de voix|ton et style|charakter',
  metrics:
    'erfolg|erfolgskriterien|erfolgsmessung|kennzahlen|messgrossen|messung|kpi|kpis|erwartetes ergebnis|woran messen wir|indicateurs|indicateur|mesure|mesures du succes|resultats|resultats attendus|criteres de reussite|indicadores|indicador|metricas|resultados|resultados esperados|exito|medicion|sucesso|medicao|criterios de sucesso|erfolgsziele',
  budget:
    'budget|kosten|kostenrahmen|etat|mittel|honorar|finanzrahmen|enveloppe|cout|couts|prix|presupuesto|coste|costes|costo|costos|inversion|orcamento|verba|custo|custos|investimento',
  deadline:
    'termin|termine|zeitraum|laufzeit|start|deadline|frist|zeitplan|abgabe|timing|veroffentlichung|echeance|echeances|delai|delais|date limite|date|dates|calendrier|periode|planning|lancement|plazo|plazos|fecha|fechas|fecha limite|calendario|periodo|lanzamiento|entrega|prazo|prazos|data|datas|data limite|cronograma|lancamento|startdatum',
  context: 'tagesablauf|alltag|gewohnheiten|quotidien|habitudes|dia a dia|habitos|rotina|rutina',
  skip: 'hintergrund|ausgangslage|uber uns|kontext|produkt|angebot|projekt|projektname|kunde|auftraggeber|ansprechpartner|betreff|feld|anhang|wettbewerb|freigabe|contexte|projet|produit|offre|client|objet|concurrence|annexe|contact|interlocuteur|contexto|antecedentes|proyecto|producto|oferta|cliente|asunto|competencia|contacto|projeto|produto|assunto|concorrencia|contato|campo|aprobacion|aprovacao|wer wir sind|qui sommes nous|quienes somos|quem somos',
};

const PHRASES: ReadonlyMap<string, ForeignTopic> = new Map(
  Object.entries(LABELS).flatMap(([topic, words]) =>
    words.split('|').map((word) => [word, topic as ForeignTopic] as const),
  ),
);
const MOST_WORDS = 6;
/** Words in front of a label or behind it that change nothing: articles, “our”, “of the campaign”. */
const FILLERS =
  /^(?:der|die|das|unser|unsere|unseres|le|la|les|l|nos|notre|el|los|las|nuestro|nuestra|o|a|os|as|nosso|nossa|und|et|y|e|de|del|do|da|des|du|en|der|kampagne|campagne|campana|campanha|projekts?|projet|proyecto|projeto|principal|principale|principales|hauptsachlich\p{L}*|primar\p{L}*|sekundar\p{L}*|primaire|secondaire|primari[oa]|secundari[oa]|\d+)$/u;

/** Lower case without accents and marks: “Público-alvo” → “publico alvo”. */
export function foldLabel(label: string): string {
  return tidyLabel(label.slice(0, 120))
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('œ', 'oe')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What a foreign label announces; undefined for words that are no label. */
export function foreignTopic(label: string): ForeignTopic | undefined {
  const words = foldLabel(label).split(' ');
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  const whole = PHRASES.get(words.join(' '));
  if (whole !== undefined) return whole;
  // The longest phrase counts; what stands beside it may only be filler.
  for (let size = words.length - 1; size > 0; size -= 1) {
    for (let from = 0; from + size <= words.length; from += 1) {
      const topic = PHRASES.get(words.slice(from, from + size).join(' '));
      const rest = [...words.slice(0, from), ...words.slice(from + size)];
      if (topic !== undefined && rest.every((word) => FILLERS.test(word))) return topic;
    }
  }
  return undefined;
}
