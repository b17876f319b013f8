import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { StationProvider } from '../ui/station.tsx'
import { KioskApp } from './app/kiosk-app.tsx'
import { VoiceProvider } from './app/voice.tsx'
import './kiosk.css'

const root = document.querySelector('#root')
if (!root) throw new Error('the page has no root')
window.addEventListener('contextmenu', (event) => event.preventDefault())
createRoot(root).render(
  <StrictMode>
    <StationProvider page="kiosk" screen={() => 'kiosk'}>
      <VoiceProvider>
        <KioskApp />
      </VoiceProvider>
    </StationProvider>
  </StrictMode>,
)
