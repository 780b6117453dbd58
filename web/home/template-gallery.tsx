import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { TemplateResource } from '../../worker/contract/resources';
import { wordsOf } from '../api/problem-error';
import { addPipeline } from '../api/resources';
import { classNames } from '../ui/class-names';
import { TemplateCover } from './template-cover';
import styles from './template-gallery.module.css';

/** Pipelines that already work; one press makes your own from one and opens the canvas. */
export function TemplateGallery({ templates }: { templates: readonly TemplateResource[] }) {
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const navigate = useNavigate();
  const client = useQueryClient();
  const open = async (template: TemplateResource) => {
    setBusy(template.id);
    setProblem(null);
    try {
      const { id } = await addPipeline({ templateId: template.id });
      void client.invalidateQueries({ queryKey: ['pipelines'] });
      await navigate({ to: '/pipelines/$pipelineId', params: { pipelineId: id } });
    } catch (error) {
      setProblem(wordsOf(error).why);
      setBusy(null);
    }
  };
  return (
    <>
      <ul className={styles.templates}>
        {templates.map((template) => (
          <li key={template.id}>
            <button
              type="button"
              className={styles.template}
              disabled={busy !== null}
              onClick={() => void open(template)}
            >
              <TemplateCover templateId={template.id} />
              <h3 className="dr-subhead">{template.name}</h3>
              <p className={styles.about}>{template.description}</p>
              <span className={classNames('dr-tiny', 'dr-muted')}>
                {busy === template.id
                  ? 'Opening'
                  : `${template.document.nodes.length} steps · free · with a sample brief, to be replaced by yours`}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
