import { Handle, Position } from '@xyflow/react';
import { memo, type CSSProperties } from 'react';
import { classNames } from '../ui/class-names';
import styles from './port-dot.module.css';
import type { PortView } from './ports';
import { portKey, useWiring } from './wiring-store';

type Props = {
  nodeId: string;
  port: PortView;
  isNamed: boolean;
  isReachable: boolean;
  isFixed: boolean;
};

/**
 * A port: round for one thing, square for a list, hollow while nothing is wired. While a wire is
 * drawn, the ports that fit grow and name themselves and the others step back.
 */
export const PortDot = memo(function PortDot({
  nodeId,
  port,
  isNamed,
  isReachable,
  isFixed,
}: Props) {
  const key = portKey(nodeId, port.id);
  const wiring = useWiring(({ loose, fits, aim }) => {
    if (loose === null) return 'rest';
    const isOwn =
      'from' in loose
        ? port.side === 'out' && loose.from.node === nodeId && loose.from.port === port.id
        : port.side === 'in' && loose.to.node === nodeId && loose.to.port === port.id;
    if (isOwn) return 'own';
    const isAim = aim !== null && aim.end.node === nodeId && aim.end.port === port.id;
    const faces = 'from' in loose ? port.side === 'in' : port.side === 'out';
    if (!faces) return 'away';
    if (fits.has(key)) return isAim ? 'aim' : 'fits';
    return isAim ? 'refused' : 'away';
  });
  const isInput = port.side === 'in';
  const style = { left: port.x, [isInput ? 'top' : 'bottom']: 0 } as CSSProperties;
  const isLabelled = isNamed || wiring === 'fits' || wiring === 'aim';
  const optional = port.isOptional && !port.isWired ? ', optional' : '';
  return (
    <Handle
      id={port.id}
      type={isInput ? 'target' : 'source'}
      position={isInput ? Position.Top : Position.Bottom}
      isConnectable={!isFixed && !port.isMissing}
      className={classNames(
        styles.port,
        isInput ? styles.input : styles.output,
        port.cardinality === 'many' && styles.many,
        !port.isWired && isInput && styles.free,
        port.isMissing && styles.missing,
        styles[wiring],
      )}
      style={style}
      data-port={key}
      data-side={port.side}
      {...(isFixed
        ? {}
        : {
            role: 'button',
            tabIndex: isReachable ? 0 : -1,
            'aria-label': `${isInput ? 'Input' : 'Output'} ${port.label}${port.cardinality === 'many' ? ', several' : ''}${optional}${port.isWired ? ', wired' : ''}`,
          })}
    >
      {isLabelled && (
        <span
          className={classNames(styles.label, isInput ? styles.above : styles.below)}
          style={{
            left: port.name.left - port.x,
            [isInput ? 'marginBottom' : 'marginTop']: port.name.row * 14,
            maxWidth: port.name.width,
          }}
          aria-hidden="true"
        >
          {port.label}
          {optional && <small>{optional}</small>}
        </span>
      )}
    </Handle>
  );
});
