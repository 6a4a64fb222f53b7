import { mount } from 'svelte';
import Panel from './Panel.svelte';

const start = () => {
  const host = document.createElement('div');
  host.style.cssText = 'position:absolute;top:80px;right:8px;width:320px';
  document.documentElement.append(host);
  mount(Panel, { target: host.attachShadow({ mode: 'closed' }) });
};
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start, { once: true });
else start();
