import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { Button } from './button';

const order: Record<MantineColorScheme, MantineColorScheme> = {
  auto: 'light',
  light: 'dark',
  dark: 'auto',
};
const names: Record<MantineColorScheme, string> = {
  auto: 'as on this device',
  light: 'light',
  dark: 'dark',
};

/** Light, dark or as the device says; one press goes to the next of the three. */
export function ThemeSwitch() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Icon = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon }[colorScheme];
  const label = `Theme: ${names[colorScheme]}. Change to ${names[order[colorScheme]]}`;
  return (
    <Button
      look="quiet"
      size="icon"
      aria-label={label}
      title={label}
      onClick={() => setColorScheme(order[colorScheme])}
    >
      <Icon size={18} stroke={1.6} aria-hidden="true" />
    </Button>
  );
}
