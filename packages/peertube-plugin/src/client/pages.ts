/** What the pages of the chat are made of: loaded when one of them is opened, since the scripts of PeerTube's plugins load with every page. */
export { mountAssistantPage } from './assistant-page.js'
export { mountRoomPage } from './room-page.js'
export { mountStatusPage } from './status-page.js'
