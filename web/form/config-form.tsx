import type { AnySpec } from '../../nodes/kit';
import { ChoiceField } from './choice-field';
import { ChoicesField } from './choices-field';
import { fieldError, fieldsOf, type FieldModel } from './field-model';
import { FieldFrame } from './field-frame';
import styles from './form.module.css';
import { NumberField } from './number-field';
import { SliderField } from './slider-field';
import { SwitchField } from './switch-field';
import { TextField } from './text-field';
import { WordsField } from './words-field';

export interface WidgetProps {
  id: string;
  field: FieldModel;
  value: unknown;
  describedBy: string | undefined;
  isInvalid: boolean;
  isReadOnly: boolean;
  onChange: (value: unknown) => void;
}

const widgets: Record<FieldModel['widget'], (props: WidgetProps) => React.ReactNode> = {
  integer: NumberField,
  slider: SliderField,
  switch: SwitchField,
  choice: ChoiceField,
  choices: ChoicesField,
  text: TextField,
  'long-text': TextField,
  words: WordsField,
};

type Props = {
  spec: AnySpec;
  config: Record<string, unknown>;
  isReadOnly?: boolean;
  /** `undefined` goes back to the default. */
  onChange: (name: string, value: unknown) => void;
};

/** The settings of a node, drawn from its spec: one part per kind of setting, nothing by hand. */
export function ConfigForm({ spec, config, isReadOnly = false, onChange }: Props) {
  const fields = fieldsOf(spec);
  if (fields.length === 0) {
    return <p className="dr-small dr-muted">{spec.label} has nothing to set.</p>;
  }
  return (
    <div className={styles.form}>
      {fields.map((field) => {
        const value = config[field.name];
        const Widget = widgets[field.widget];
        return (
          <FieldFrame
            key={field.name}
            field={field}
            isChosen={value !== undefined}
            error={fieldError(spec, field, value)}
            onReset={isReadOnly ? undefined : () => onChange(field.name, undefined)}
          >
            {(wiring) => (
              <Widget
                {...wiring}
                field={field}
                value={value ?? field.usual}
                isReadOnly={isReadOnly}
                onChange={(next) => onChange(field.name, next)}
              />
            )}
          </FieldFrame>
        );
      })}
    </div>
  );
}
