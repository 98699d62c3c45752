// Media of another host: nothing is asked of it before its button is pressed.
for (const button of document.querySelectorAll('.embed button')) {
  button.hidden = false;
  button.addEventListener('click', () => {
    const link = button.parentNode.querySelector('a');
    const media = document.createElement(button.parentNode.dataset.embed);
    button.replaceWith(Object.assign(media, {
      title: link.textContent,
      controls: true,
      sandbox: 'allow-scripts allow-same-origin',
      allow: 'fullscreen',
      referrerPolicy: 'strict-origin',
      loading: 'lazy',
      src: link.href,
    }));
    media.focus();
  });
}
