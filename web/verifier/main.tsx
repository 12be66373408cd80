import { createRoot } from 'react-dom/client';
import { VerifierPage } from './page/verifier-page.tsx';
import './verifier.css';

const place = document.getElementById('page');
if (place) createRoot(place).render(<VerifierPage />);
