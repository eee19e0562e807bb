import { render } from 'preact';
import { App } from './app.tsx';
import './style/index.ts';

const root = document.getElementById('desk');
if (root) render(<App />, root);
