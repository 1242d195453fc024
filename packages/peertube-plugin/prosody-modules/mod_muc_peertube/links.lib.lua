-- A code that PeerTube showed somebody comes from an account of another server: the plugin links them, and the answer is told in words.
local jid = require "util.jid";
local new_id = require "util.id".short;
local st = require "util.stanza";

local ask = module:require "ask_peertube";

local xmlns_user = "http://jabber.org/protocol/muc#user";
local postbox = "link";
local any_code = "^%s*%w%w%w%w%-%w%w%w%w%-%w%w%w%w%s*$";
local code_as_shown = any_code:gsub("%%w", "[2-9A-Z]");

-- In a room everybody would read it, and somebody else could use it.
local function is_proof(stanza)
	local kind, body = stanza.attr.type or "normal", stanza.name == "message" and stanza:get_child_text("body");
	local node, _, resource = jid.split(stanza.attr.to);
	if not body or resource or stanza:get_child("x", xmlns_user) then return false; end
	if kind == "groupchat" then return body:find(code_as_shown) ~= nil; end
	return (kind == "chat" or kind == "normal") and (node == postbox or body:find(any_code) ~= nil);
end

-- Nil for what was meant for the room. Needs an async context.
local function prove(event)
	local stanza = event.stanza;
	local answer = ask("link", { jid = jid.bare(stanza.attr.from); code = stanza:get_child_text("body"); language = stanza.attr["xml:lang"] });
	if event.origin.destroyed then return true; end
	local is_public = stanza.attr.type == "groupchat";
	if not answer then
		event.origin.send(st.error_reply(stanza, "wait", "resource-constraint", "PeerTube does not answer"));
	elseif is_public and answer.known ~= true then
		return nil;
	elseif is_public and answer.ok ~= true then
		event.origin.send(st.error_reply(stanza, "modify", "not-acceptable", answer.text));
	else
		module:send(st.message({ type = "chat"; id = new_id(); from = stanza.attr.to; to = stanza.attr.from }, answer.text));
	end
	return true;
end

return { is_proof = is_proof; prove = prove; postbox = postbox };
