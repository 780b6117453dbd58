import { IconPlus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { BriefResource } from '../../worker/contract/resources';
import { wordsOf } from '../api/problem-error';
import { addPipeline, briefsQuery, pipelinesQuery, templatesQuery } from '../api/resources';
import { momentWords } from '../results/results-bar';
import { AppBar } from '../ui/app-bar';
import { Button } from '../ui/button';
import { ErrorState } from '../ui/error-state';
import { BriefField } from './brief-field';
import styles from './home-page.module.css';
import { PipelineList } from './pipeline-list';
import { TemplateGallery } from './template-gallery';

const shownBriefs = 6;
const shownPipelines = 8;

/** Home: the brief field is the page; below it templates, my pipelines and recent briefs. */
export function HomePage() {
  const templates = useQuery(templatesQuery);
  const pipelines = useQuery(pipelinesQuery);
  const briefs = useQuery(briefsQuery);
  const [chosen, setChosen] = useState<BriefResource | null>(null);
  const [isAll, setIsAll] = useState(false);
  const failed = [templates, pipelines, briefs].find((query) => query.isError);
  const mine = pipelines.data ?? [];
  const shown = isAll ? mine : mine.slice(0, shownPipelines);
  return (
    <>
      <AppBar right={<EmptyCanvas />} />
      <main id="main" className={styles.home}>
        <section className={styles.hero}>
          <div>
            <h1>
              Give us the brief.
              <br />
              Meet <em>the cast.</em>
            </h1>
            <p className={styles.lede}>
              Personas, voice guide, scripts and pictures, each statement linked to the words of the
              brief it rests on. What the brief does not say becomes a question, not an invention.
            </p>
          </div>
          <BriefField key={chosen?.id ?? ''} chosen={chosen} samples={templates.data ?? []} />
        </section>
        {failed && (
          <ErrorState
            what="Not everything could be opened"
            why={wordsOf(failed.error).why}
            action={<Button onClick={() => void failed.refetch()}>Try again</Button>}
          />
        )}
        <section aria-labelledby="templates">
          <div className={styles.head}>
            <h2 id="templates">Templates</h2>
            <span className="dr-small dr-muted">
              Pipelines that already work. Open one and change what you like.
            </span>
          </div>
          <TemplateGallery templates={templates.data ?? []} />
        </section>
        <div className={styles.below}>
          <section aria-labelledby="pipelines">
            <div className={styles.head}>
              <h2 id="pipelines">My pipelines</h2>
              {mine.length > shown.length && (
                <span className="dr-small dr-muted">
                  {shown.length} of {mine.length}
                </span>
              )}
              {mine.length > shownPipelines && (
                <button
                  type="button"
                  className={`dr-link ${styles.all}`}
                  onClick={() => setIsAll(!isAll)}
                >
                  {isAll ? 'Only the last ones' : 'All pipelines'}
                </button>
              )}
            </div>
            {pipelines.data && <PipelineList pipelines={shown} templates={templates.data ?? []} />}
          </section>
          <section aria-labelledby="briefs">
            <div className={styles.head}>
              <h2 id="briefs">Recent briefs</h2>
            </div>
            {briefs.data && briefs.data.length === 0 && (
              <p className="dr-small dr-muted">What you have read stays here, to be read again.</p>
            )}
            <ul className={styles.briefs}>
              {(briefs.data ?? []).slice(0, shownBriefs).map((brief) => (
                <li key={brief.id}>
                  <button
                    type="button"
                    onClick={() => {
                      setChosen({ ...brief });
                      window.scrollTo({ top: 0 });
                    }}
                  >
                    <b>{brief.title}</b>
                    <span>
                      {brief.words.toLocaleString('en-GB')} words · {momentWords(brief.updatedAt)}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </main>
    </>
  );
}

function EmptyCanvas() {
  const navigate = useNavigate();
  const client = useQueryClient();
  const [state, setState] = useState<'resting' | 'opening' | { problem: string }>('resting');
  const open = async () => {
    setState('opening');
    try {
      const { id } = await addPipeline({ name: 'New pipeline' });
      void client.invalidateQueries({ queryKey: ['pipelines'] });
      await navigate({ to: '/pipelines/$pipelineId', params: { pipelineId: id } });
    } catch (error) {
      setState({ problem: wordsOf(error).why });
    }
  };
  return (
    <>
      {typeof state === 'object' && (
        <span role="alert" className={styles.barProblem}>
          {state.problem}
        </span>
      )}
      <Button onClick={() => void open()} disabled={state === 'opening'}>
        <IconPlus size={16} stroke={1.8} aria-hidden="true" />
        Empty canvas
      </Button>
    </>
  );
}
