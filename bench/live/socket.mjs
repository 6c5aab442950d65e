// A graphql-transport-ws socket without packages, thin enough for thousands of them in one process.
import net from 'node:net'
import { randomBytes } from 'node:crypto'

function frame (text) {
  const b = Buffer.from(text), m = randomBytes(4)
  const h = b.length < 126 ? Buffer.from([0x81, 0x80 | b.length]) : Buffer.from([0x81, 0xfe, b.length >> 8, b.length & 255])
  for (let i = 0; i < b.length; i++) b[i] ^= m[i & 3]
  return Buffer.concat([h, m, b])
}
// Read into one place by all sockets: a message to thousands at once is to cost the loader little, for it shares the machine with the server.
const ROOM = Buffer.allocUnsafe(65536)
const NOTHING = Buffer.alloc(0)
/** The last frame that held one whole message, and that message: whoever is told the same bytes need not parse them again. */
let heard = NOTHING, said, saidText

/**
 * Opens a socket and subscribes; done when it is acknowledged.
 * on: next(payload, text), closed(code) once; from: source address, for more sockets than one has ports.
 */
export function subscribe ({ port, from, token, query, variables = {}, on, timeout = 20000 }) {
  return new Promise((resolve, reject) => {
    const s = net.connect({ host: '127.0.0.1', port, localAddress: from, noDelay: true, onread: { buffer: ROOM, callback: (n, room) => { read(room.subarray(0, n)); return true } } })
    let buf = NOTHING, parts = [], up = false, isOpen = false, code = 1006, failure
    const timer = setTimeout(() => { failure = new Error('timeout'); s.destroy() }, timeout)
    s.on('error', e => { failure = e })
    s.on('close', () => { clearTimeout(timer); if (isOpen) on.closed?.(code); else reject(failure ?? new Error('closed ' + code)) })
    s.on('connect', () => s.write(`GET /graphql HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: ${randomBytes(16).toString('base64')}\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n`))
    const told = (m, text) => {
      if (m.type === 'next') on.next(m.payload, text)
      else if (m.type === 'ping') s.write(frame('{"type":"pong"}'))
      else if (m.type === 'connection_ack') {
        s.write(frame(JSON.stringify({ id: '1', type: 'subscribe', payload: { query, variables } })))
        isOpen = true; clearTimeout(timer); resolve(s)
      } else if (m.type === 'error') { failure = new Error(text); code = 4000; console.error('error', text.slice(0, 300)); s.destroy() }
    }
    function read (d) {
      if (isOpen && !buf.length && !parts.length && d.equals(heard)) return told(said, saidText)
      buf = Buffer.concat([buf, d])   // a copy: the room is used again
      const all = buf
      if (!up) {
        const e = buf.indexOf('\r\n\r\n'); if (e < 0) return
        const head = buf.subarray(0, e).toString()
        if (!head.startsWith('HTTP/1.1 101')) { failure = new Error(head.split('\r\n')[0]); return s.destroy() }
        if (/permessage-deflate/i.test(head)) console.error('compressed!')
        buf = buf.subarray(e + 4); up = true
        s.write(frame(JSON.stringify({ type: 'connection_init', payload: { Authorization: 'Bearer ' + token } })))
      }
      while (buf.length >= 2) {
        let len = buf[1] & 127, o = 2
        if (len === 126) { if (buf.length < 4) return; len = buf.readUInt16BE(2); o = 4 } else if (len === 127) { if (buf.length < 10) return; len = Number(buf.readBigUInt64BE(2)); o = 10 }
        if (buf.length < o + len) return
        const op = buf[0] & 15, last = buf[0] & 128, body = buf.subarray(o, o + len); buf = buf.subarray(o + len)
        if (op < 2) { parts.push(body.toString()); if (last) {
          const text = parts.length > 1 ? parts.join('') : parts[0], m = JSON.parse(text)
          if (parts.length === 1 && !buf.length && all.length === o + len) { heard = all; said = m; saidText = text }
          parts = []; told(m, text)
        } }
        else if (op === 8) { code = body.length > 1 ? body.readUInt16BE(0) : 1005; s.end() }
        else if (op === 9) { const pong = frame(body.toString('latin1')); pong[0] = 0x8a; s.write(pong) }
      }
      if (!buf.length) buf = NOTHING   // lets go of what it was a part of
    }
    s.resume()   // else nobody hears of the end
  })
}
