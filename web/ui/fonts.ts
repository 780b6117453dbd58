// Two families: one for what is read, one for what is used (optical sizes on for the first).
import '@fontsource-variable/newsreader/opsz.css';
import '@fontsource-variable/newsreader/opsz-italic.css';
import '@fontsource-variable/schibsted-grotesk/index.css';
