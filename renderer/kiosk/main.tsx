import { connectStation } from '../client-port.ts'

const root = document.querySelector('#root')
connectStation('kiosk', (port) => port.start(), (state) => root?.replaceChildren(`kiosk ${state}`))
