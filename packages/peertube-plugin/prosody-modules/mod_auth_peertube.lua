-- Accounts are PeerTube's: passwords are checked there, and the name and the avatar that it gives are what others see.
local new_sasl = require "util.sasl".new;
local nodeprep = require "util.encodings".stringprep.nodeprep;
local st = require "util.stanza";

local ask = module:require "ask_peertube";

local sessions_of_host = prosody.hosts[module.host].sessions;
local xmlns_update = "vcard-temp:x:update";

local function sasl_handler_for(session)
	local is_away = false;

	local function plain_test(_, username, password)
		local answer = ask("login", { host = module.host; username = username; password = password });
		is_away = answer == nil;
		if is_away or answer.ok ~= true then return false, true; end
		session.peertube = { nickname = answer.nickname; avatar = type(answer.avatar) == "table" and answer.avatar or nil };
		return true, true;
	end

	local handler = new_sasl(module.host, { plain_test = plain_test });
	local process = handler.process;

	function handler:process(message)
		is_away = false;
		local status, condition, text = process(self, message);
		if is_away then return "failure", "temporary-auth-failure", "PeerTube does not answer"; end
		return status, condition, text;
	end

	function handler:clean_clone()
		return sasl_handler_for(session);
	end

	return handler;
end

local provider = { get_sasl_handler = sasl_handler_for };

-- Who exists is only known to PeerTube, which is asked for nothing but a login.
function provider.user_exists(username)
	return nodeprep(username) == username;
end

function provider.is_enabled()
	return true;
end

function provider.users()
	return next, sessions_of_host, nil;
end

function provider.test_password()
	return nil, "Only a login checks passwords";
end

module:provides("auth", provider);

local function person(username)
	local user = sessions_of_host[username];
	for _, session in pairs(user and user.sessions or {}) do
		if session.peertube then return session.peertube; end
	end
end

local function vcard_of(about)
	local vcard = st.stanza("vCard", { xmlns = "vcard-temp" });
	if about.nickname then vcard:text_tag("FN", about.nickname):text_tag("NICKNAME", about.nickname); end
	if about.avatar then
		vcard:tag("PHOTO"):text_tag("TYPE", about.avatar.type):text_tag("BINVAL", about.avatar.data):up();
	end
	return vcard;
end

module:add_feature("vcard-temp");

module:hook("iq-get/bare/vcard-temp:vCard", function (event)
	local origin, stanza = event.origin, event.stanza;
	local username = event.to_self and origin.username or stanza.attr.to:match("^[^@]+");
	local about = person(username);
	origin.send(about and st.reply(stanza):add_child(vcard_of(about)) or st.error_reply(stanza, "cancel", "item-not-found"));
	return true;
end, 100);

local function is_not_update(tag)
	return not (tag.name == "x" and tag.attr.xmlns == xmlns_update) and tag or nil;
end

local function stamp_presence(event)
	local about, stanza = event.origin.peertube, event.stanza;
	if not about or stanza.attr.type then return; end
	stanza:maptags(is_not_update);
	stanza:add_child(st.stanza("x", { xmlns = xmlns_update }):text_tag("photo", about.avatar and about.avatar.sha1));
end

for _, kind in ipairs { "full"; "bare"; "host" } do
	module:hook("pre-presence/"..kind, stamp_presence, 10);
end
