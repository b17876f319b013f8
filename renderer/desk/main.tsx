import { createRoot } from 'react-dom/client'
import { StationProvider } from '../ui/station.tsx'
import { DeskApp } from './app/desk-app.tsx'
import { FaultGuard } from './app/fault-guard.tsx'
import { screenName } from './app/route.ts'
import './app/desk.css'

const root = document.querySelector('#root')
if (root) createRoot(root).render(<FaultGuard><StationProvider page="desk" screen={screenName}><DeskApp /></StationProvider></FaultGuard>)
