// Before anything is drawn, so that the chosen theme does not come after the other one.
const theme = localStorage.getItem('exhibit-theme');
if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme;
