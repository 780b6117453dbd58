import type { ReactNode } from 'react';
import { channelWords } from '../../nodes/records/vocabulary';
import { Arch } from '../ui/arch';
import { Leader, Leaders } from '../ui/leader';
import styles from './delivery-views.module.css';
import { pictureAddress } from './picture-address';
import type { PieceOf } from './piece';
import { capital } from './quoted';
import { Part, PieceSheet } from './piece-sheet';
import { OneStatement, Statements } from './statements';

const byWords = {
  stated: 'stated in the brief',
  person: 'chosen by a person',
  chance: 'drawn by chance',
} as const;

/** One picture with what decided each visible part of it. */
export function PictureView(props: { piece: PieceOf<'picture'>; order: number; foot?: ReactNode }) {
  const { piece, order, foot } = props;
  const picture = piece.body;
  return (
    <PieceSheet
      label={`Picture · draft ${piece.version}`}
      title={picture.personaName}
      lede={picture.lockedBecause}
      foot={foot}
    >
      <div>
        <Arch
          name={picture.personaName}
          order={order}
          widthPx={220}
          src={pictureAddress(picture)}
          mark={picture.mark === 'none' ? undefined : picture.mark}
          alt={picture.alt}
        />
        <p className={styles.caption}>{picture.caption}</p>
      </div>
      <Part title="What decided what you see">
        {picture.choices.length > 0 ? (
          <Leaders>
            {picture.choices.map((choice) => (
              <Leader key={choice.part} term={capital(choice.part)}>
                {choice.value}, {byWords[choice.by]}
              </Leader>
            ))}
          </Leaders>
        ) : (
          <p className="dr-small">Nothing about a face: the plain arch with initials.</p>
        )}
        <p className={styles.credit}>{picture.credit}</p>
        <p className={styles.credit}>For people who can’t see it: {picture.alt}</p>
      </Part>
    </PieceSheet>
  );
}

/** Sixty words per persona and a one-page creative brief. */
export function SummaryView({ piece, foot }: { piece: PieceOf<'summary'>; foot?: ReactNode }) {
  const summary = piece.body;
  return (
    <PieceSheet
      label={`Summary · draft ${piece.version}`}
      title="Summary and creative brief"
      foot={foot}
    >
      {summary.personas.map((persona, index) => (
        <Part key={persona.personaKey} title={persona.name}>
          <OneStatement piece={piece} path={`personas.${index}.text`} value={persona.text} />
        </Part>
      ))}
      {summary.creativeBrief.map((part, index) => (
        <Part key={part.heading} title={part.heading}>
          <Statements piece={piece} path={`creativeBrief.${index}.lines`} values={part.lines} />
        </Part>
      ))}
    </PieceSheet>
  );
}

/** The playbook: sections, then what is made for whom on which channel. */
export function PlaybookView({ piece, foot }: { piece: PieceOf<'playbook'>; foot?: ReactNode }) {
  const playbook = piece.body;
  return (
    <PieceSheet
      label={`Playbook · ${playbook.words} words · draft ${piece.version}`}
      title="Creator playbook"
      foot={foot}
    >
      <Part title="What it is for" isWide>
        <OneStatement piece={piece} path="purpose" value={playbook.purpose} />
      </Part>
      {playbook.sections.map((section, index) => (
        <Part key={section.heading} title={section.heading}>
          <Statements piece={piece} path={`sections.${index}.lines`} values={section.lines} />
          {section.toDo && <p className={styles.toDo}>Missing: {section.toDo}</p>}
        </Part>
      ))}
      {playbook.messageMatrix.length > 0 && (
        <Part title="Channel by channel" isWide>
          <div
            className={styles.scroller}
            tabIndex={0}
            role="region"
            aria-label="Channel by channel"
          >
            <table className={styles.messages}>
              <thead>
                <tr>
                  <th scope="col">Persona</th>
                  <th scope="col">What, where</th>
                  <th scope="col">Message</th>
                  <th scope="col">Proof</th>
                  <th scope="col">Ask</th>
                </tr>
              </thead>
              <tbody>
                {playbook.messageMatrix.map((row, index) => (
                  <tr key={index}>
                    <th scope="row">{row.personaName}</th>
                    <td>
                      {row.make ? `${row.make}, ` : ''}
                      {channelWords[row.channel]}
                    </td>
                    <td>
                      <OneStatement
                        piece={piece}
                        path={`messageMatrix.${index}.message`}
                        value={row.message}
                      />
                    </td>
                    <td>{row.proof}</td>
                    <td>{row.callToAction}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Part>
      )}
      {playbook.prompts.length > 0 && (
        <Part title="Prompts to copy" isWide>
          <ul className={styles.prompts}>
            {playbook.prompts.map((prompt) => (
              <li key={prompt.situation}>
                <p className="dr-small dr-strong">{prompt.situation}</p>
                <p className={styles.prompt}>{prompt.prompt}</p>
                <p className="dr-tiny dr-muted">
                  Gives {prompt.expected} · owner: {prompt.owner}
                </p>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </PieceSheet>
  );
}
