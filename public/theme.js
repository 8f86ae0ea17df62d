// Before the page is drawn: the colors that the reader chose, if not those of the system.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'dark' || theme === 'light')
    document.getElementById('dark').media = theme === 'dark' ? 'screen' : 'not all';
} catch {
  // Storage may be denied.
}
