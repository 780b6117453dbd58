import type { ReactNode } from 'react';
import type { BrandVoiceGuide, VoiceProfile } from '../../nodes/records/voice';
import { channelWords } from '../../nodes/records/vocabulary';
import { Leader, Leaders } from '../ui/leader';
import type { PieceOf } from './piece';
import { Part, PieceSheet } from './piece-sheet';
import { quoted } from './quoted';
import { OneStatement, Statements } from './statements';
import { ToneAxes } from './tone-axes';
import { VoiceRules } from './voice-rules';
import styles from './voice-view.module.css';

/** The voice guide: three to five words, what each means, what to write and what not to. */
export function VoiceView({ piece, foot }: { piece: PieceOf<'voice'>; foot?: ReactNode }) {
  const guide = piece.body;
  const { profile } = guide;
  return (
    <PieceSheet
      label={`Voice guide · draft ${piece.version}`}
      title={guide.brandName ? `How ${guide.brandName.value} sounds` : 'How the brand sounds'}
      lede={`Rests on ${guide.basis.charAt(0).toLowerCase()}${guide.basis.slice(1).replace(/\.$/, '')}.`}
      foot={foot}
    >
      {guide.conflicts.length > 0 && (
        <Part title="Two things that can’t both hold" isWide>
          <ul className={styles.warnings}>
            {guide.conflicts.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Part>
      )}
      <Part title="In a few words" isWide>
        <ul
          className={styles.descriptors}
          data-columns={profile.descriptors.length % 3 === 0 ? 3 : 2}
        >
          {profile.descriptors.map((descriptor, index) => (
            <li key={index}>
              <OneStatement
                piece={piece}
                path={`profile.descriptors.${index}`}
                value={descriptor}
              />
              <p className="dr-small">{descriptor.meaning}</p>
              <p className={styles.say}>{quoted(descriptor.doExample)}</p>
              <p className={styles.not}>
                <span>Not{descriptor.fault ? `, ${descriptor.fault}` : ''}</span>{' '}
                {quoted(descriptor.dontExample)}
              </p>
            </li>
          ))}
        </ul>
      </Part>
      <Part title="Where it stands">
        <ToneAxes axes={profile.toneAxes} />
      </Part>
      <Part title="How it is built">
        <StyleLeaders profile={profile} />
      </Part>
      <VoiceRules piece={piece} />
      <Vocabulary piece={piece} profile={profile} />
      <PerPersona piece={piece} guide={guide} />
      <ListPart title="What the brand stands for" piece={piece} path="valuePropositions" />
      <ListPart title="More that may be said" piece={piece} path="brandFacts" />
      <ListPart title="Never" piece={piece} path="bannedClaims" />
      <ListPart title="Always" piece={piece} path="legalLines" />
      {(guide.open ?? []).length > 0 && (
        <Part title="Still open">
          <ul className={styles.plainList}>
            {(guide.open ?? []).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Part>
      )}
      {guide.inclusiveLanguage.length > 0 && (
        <Part title="Words that leave nobody out">
          <ul className={styles.plainList}>
            {guide.inclusiveLanguage.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Part>
      )}
      <Part title="The line that says what was made by a program">
        <p className="dr-read">{guide.disclosureLine}</p>
      </Part>
    </PieceSheet>
  );
}

type ListPath = 'valuePropositions' | 'brandFacts' | 'bannedClaims' | 'legalLines';

function ListPart(props: { title: string; piece: PieceOf<'voice'>; path: ListPath }) {
  const values = props.piece.body[props.path];
  if (values.length === 0) return null;
  return (
    <Part title={props.title}>
      <Statements piece={props.piece} path={props.path} values={values} />
    </Part>
  );
}

function StyleLeaders({ profile }: { profile: VoiceProfile }) {
  const { style, readingGrade, measured } = profile;
  return (
    <Leaders>
      <Leader term="Words in a sentence">
        about {style.sentenceWordsMean}, at most {style.sentenceWordsMax}
      </Leader>
      <Leader term="Reading grade">
        {readingGrade.min} to {readingGrade.max}
      </Leader>
      <Leader term="Contractions">{style.contractions}</Leader>
      <Leader term="Speaks as">{style.person}</Leader>
      <Leader term="Emoji">{style.emoji}</Leader>
      <Leader term="Exclamation marks">{style.exclamationsPer100Words} in 100 words</Leader>
      {measured && (
        <Leader term={`Measured in ${measured.words} words of copy`}>
          {measured.sentenceWordsMean} words a sentence, grade {measured.readingGrade}
        </Leader>
      )}
    </Leaders>
  );
}

function Vocabulary({ piece, profile }: { piece: PieceOf<'voice'>; profile: VoiceProfile }) {
  const { prefer, avoid } = profile.vocabulary;
  return (
    <>
      {prefer.length > 0 && (
        <Part title="Words to use">
          <ul>
            {prefer.map((term, index) => (
              <li key={index} className={styles.term}>
                <OneStatement
                  piece={piece}
                  path={`profile.vocabulary.prefer.${index}`}
                  value={term}
                />
                {(term.insteadOf ?? term.note) && (
                  <p className="dr-tiny dr-muted">
                    {term.insteadOf ? `instead of “${term.insteadOf}”` : term.note}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {avoid.length > 0 && (
        <Part title="Words to leave out">
          <ul>
            {avoid.map((term, index) => (
              <li key={index} className={styles.term}>
                <OneStatement
                  piece={piece}
                  path={`profile.vocabulary.avoid.${index}`}
                  value={term}
                />
                <p className="dr-tiny dr-muted">{term.why}</p>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {profile.channelShifts.length > 0 && (
        <Part title="By channel">
          <ul className={styles.plainList}>
            {profile.channelShifts.map((shift) => (
              <li key={shift.channel}>
                <b>{channelWords[shift.channel]}</b>: {shift.shift}
                {shift.maxWords ? ` At most ${shift.maxWords} words.` : ''}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {profile.samples.length > 0 && (
        <Part title="Before and after" isWide>
          <ul className={styles.samples}>
            {profile.samples.map((sample, index) => (
              <li key={index}>
                <p className="dr-tiny dr-muted">In {channelWords[sample.channel]}</p>
                <p className={styles.not}>{quoted(sample.before)}</p>
                <p className={styles.say}>{quoted(sample.after)}</p>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

function PerPersona({ piece, guide }: { piece: PieceOf<'voice'>; guide: BrandVoiceGuide }) {
  return guide.perPersona.map((persona, index) => (
    <Part key={persona.personaKey} title={`For ${persona.personaName}`}>
      <OneStatement piece={piece} path={`perPersona.${index}.shift`} value={persona.shift} />
      <Statements piece={piece} path={`perPersona.${index}.dos`} values={persona.dos} />
      {persona.donts.length > 0 && <p className="dr-tiny dr-muted">Not</p>}
      <Statements piece={piece} path={`perPersona.${index}.donts`} values={persona.donts} />
    </Part>
  ));
}
