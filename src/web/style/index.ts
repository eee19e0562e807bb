/** The style sheets in order: later ones may lean on earlier ones. */
import './colour.css';
import './base.css';
import './frame.css';
import './parts.css';
import './picture.css';
import './desk.css';
import './reader.css';
import './question.css';
import './print.css';
