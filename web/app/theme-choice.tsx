import { useState } from 'react';
import styles from './theme-choice.module.css';

const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
const NAME = 'exhibit-theme';

/** Light, dark, or as the system has it. Kept on this machine; `theme.js` reads it before anything is drawn. */
export function ThemeChoice() {
  const [theme, setTheme] = useState<Theme>(
    () => THEMES.find((one) => one === localStorage.getItem(NAME)) ?? 'system',
  );
  const choose = (wanted: Theme): void => {
    setTheme(wanted);
    if (wanted === 'system') {
      localStorage.removeItem(NAME);
      delete document.documentElement.dataset.theme;
    } else {
      localStorage.setItem(NAME, wanted);
      document.documentElement.dataset.theme = wanted;
    }
  };
  return (
    <label className={styles.choice}>
      Theme
      <select
        value={theme}
        onChange={({ target }) => choose(THEMES.find((one) => one === target.value) ?? 'system')}
      >
        {THEMES.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
    </label>
  );
}
