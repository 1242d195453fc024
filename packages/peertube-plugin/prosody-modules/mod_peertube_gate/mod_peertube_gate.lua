-- Accounts and guests talk to rooms and to their own server, to nobody else; and only rooms talk to them.
local jid = require "util.jid";
local st = require "util.stanza";

local gate = module:require "gate_table";
local hosts, full_sessions = prosody.hosts, prosody.full_sessions;
local elsewhere = { error = "cancel"; condition = "service-unavailable" };

local function is_rooms(host)
	return host ~= nil and hosts[host] ~= nil and hosts[host].modules ~= nil and hosts[host].modules.muc_peertube ~= nil;
end

local function address_of(to)
	if to == nil then return "own account"; end
	return hosts[to] and hosts[to].type == "local" and "own server" or "other";
end

-- Prosody tells rooms only of those who leave that have a list of contacts.
local function remember_where(session, stanza)
	local directed = session.directed or {};
	if stanza.attr.type == nil then directed[stanza.attr.to] = true; else directed[stanza.attr.to] = nil; end
	session.directed = directed;
end

local function take_leave(session, reason)
	local presence = st.presence({ type = "unavailable"; from = session.full_jid });
	if reason then presence:text_tag("status", "Disconnected: "..reason); end
	for to in pairs(session.directed or {}) do
		presence.attr.to = to;
		prosody.core_post_stanza(session, st.clone(presence), true);
	end
	session.directed = nil;
end

local function send(event)
	local stanza, session = event.stanza, event.origin;
	if is_rooms(jid.host(stanza.attr.to)) then
		if stanza.name == "presence" then remember_where(session, stanza); end
		return;
	end
	local refusal = gate.judge(stanza, address_of(stanza.attr.to), "outside");
	if refusal then return gate.refuse(event, refusal); end
	if stanza.name ~= "presence" then return; end
	if stanza.attr.type == "unavailable" then take_leave(session); end
	return true;
end

local function is_own(event)
	local origin = event.origin;
	return origin == hosts[module.host] or (origin.type == "c2s" and (origin.host == module.host or event.stanza.attr.to == module.host));
end

local function receive(event)
	local stanza = event.stanza;
	if is_own(event) then return; end
	if not is_rooms(jid.host(stanza.attr.from)) then return gate.is_unanswered(stanza) or gate.refuse(event, elsewhere); end
	if stanza.name ~= "presence" then return; end
	local session = full_sessions[stanza.attr.to];
	if session then session.send(stanza); end
	return true;
end

for _, name in ipairs { "presence"; "message"; "iq" } do
	for _, address in ipairs { "full"; "bare"; "host" } do
		module:hook("pre-"..name.."/"..address, send, 1000);
		module:hook(name.."/"..address, receive, 1000);
	end
end

module:hook("route/remote", function () return false; end, 1000);

module:hook("resource-unbind", function (event)
	take_leave(event.session, event.error);
end);

module:require "rosters";
