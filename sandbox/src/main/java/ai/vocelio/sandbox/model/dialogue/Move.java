package ai.vocelio.sandbox.model.dialogue;

import java.util.regex.Pattern;

/** What somebody does with what they say, the more telling first. */
enum Move {
    SILENCE(
            "^\\W*$|^\\W*(?:silence|no (?:speech|response|answer|input|reply)|inaudible|the (?:person|caller) (?:is|has been)"
                    + " (?:silent|quiet)|silencio|stille)\\b[^.]*\\W*$"),
    VOICEMAIL("^\\W*(?:voice ?mail|answering machine|mailbox|machine|beep)\\W*$|voice ?mail|answering machine"
            + "|leave (?:me |us )?(?:a|your) (?:short |brief )?message|after the (?:tone|beep)|deje (?:su|un) mensaje"
            + "|buzón de voz|nach dem (?:ton|signalton)|anrufbeantworter|mailbox von|hinterlassen sie"),
    DO_NOT_CALL(
            "stop calling|(?:don't|do not|never) (?:ever )?(?:call|contact|phone)(?: me| us| here)?(?: again| any ?more|\\b)"
                    + "|take me off|remove (?:me|my number)|no (?:me|nos) (?:llame|vuelva)|rufen sie (?:mich |hier )?(?:bitte )?(?:nicht|nie)"),
    WRONG_PERSON(
            "wrong (?:number|person)|(?:no ?one|nobody|no person) (?:here )?(?:by|with|called|named)|(?:no|not any) \\w+ here"
                    + "|doesn'?t live here|does not live here|no longer (?:lives|works) here|número equivocado|se ha equivocado"
                    + "|aquí no vive|falsche nummer|falsch verbunden|verwählt|hier (?:gibt es|wohnt) kein"),
    HUMAN(
            "(?:speak|talk|chat)(?:ing)?(?: to| with) (?:an? |the |your |some )?(?:real |actual |live )?(?:human|person|someone|somebody"
                    + "|operator|representative|manager|receptionist|colleague|staff|people)|real (?:person|human)|human being|\\ba human\\b"
                    + "|(?:an? )?operator,? please|transfer me|put me through|connect me|hablar con (?:una persona|alguien|un humano"
                    + "|un agente|un operador)|persona real|mit (?:einem|einer) (?:echten |richtigen )?(?:mensch\\w*|person|mitarbeiter\\w*"
                    + "|kolleg\\w*) (?:sprechen|reden)|echten menschen|verbinden sie mich"),
    CALLBACK(
            "call (?:me |us )?(?:back|later|again|another)|ring me|(?:bad|not a good|not a great|not the best) (?:time|moment)"
                    + "|(?:i'm|i am) (?:busy|driving|in a meeting|at work|just leaving)|(?:can't|cannot) talk|another time|ll[aá]m\\w+"
                    + " (?:más tarde|luego|mañana|otro)|ahora no puedo|estoy ocupad|no es (?:un )?buen momento|(?:rufen sie|ruf)"
                    + " .*(?:später|zurück|noch ?mal)|gerade (?:schlecht|ungünstig|keine zeit)|passt (?:es )?(?:mir )?gerade nicht"),
    DECLINE(
            "not interested|(?:don't|do not) (?:need|want) (?:it|that|this|any|anything|one|to)|no need|leave me alone|forget it"
                    + "|no (?:me|nos) interesa|no estoy interesad|no quiero nada|kein interesse|nicht interessiert|brauche (?:ich )?nichts?"
                    + "|changed my mind|never ?mind"),
    ROBOT(
            "(?:are you|is this|am i (?:talking|speaking) (?:to|with)) (?:an? |the )?(?:real )?(?:robot|bot|ai|machine|computer|human"
                    + "|recording|person|real)|(?:es|eres) (?:usted )?(?:una? )?(?:robot|máquina|persona real)|sind sie (?:ein |eine )?"
                    + "(?:echter )?(?:roboter|mensch|maschine|ki|computer)"),
    WHO("who(?:'s| is| are) (?:this|you|calling|there|speaking)|where are you calling from|quién (?:es|habla|llama)"
            + "|wer (?:sind|ist|spricht)"),
    WHY("what(?:'s| is) (?:this|it) (?:about|regarding|for)|why are you calling|what (?:do you want|can i do for you)"
            + "|de qué se trata|por qué llama|worum geht|warum rufen"),
    REPEAT(
            "^\\W*(?:what|pardon(?: me)?|sorry|excuse me|huh|come again|cómo|perdón|mande|wie bitte|was)\\W*\\?*\\W*$|(?:say|ask) (?:that|it)"
                    + " again|repeat|didn'?t (?:\\w+ )?(?:hear|catch|get|understand)|did not (?:hear|catch|get|understand)|what did you"
                    + " say|come again|what was that|repet|repit|no (?:le |lo |la )?(?:entend|entiend|oí|escuch)|wie bitte|wiederhol"
                    + "|nicht verstanden|noch ?mal,? bitte"),
    HOLD(
            "(?:one|just a|give me a|wait a) (?:moment|second|sec|minute|momentito)|hold on|hang on|let me (?:check|see|look|think|get)"
                    + "|un momento|espere|einen moment|moment(?: bitte)?[.,!]|augenblick"),
    NOD("^\\W*(?:m+-?h+m+|uh-?huh|a+h+a+|m+)\\W*$"),
    BYE(
            "\\b(?:bye|goodbye|good bye|see you|have a (?:nice|good|great|lovely) (?:day|one|evening|weekend)|that's all|that is all"
                    + "|that's it|nothing else|no,? that's|adiós|hasta (?:luego|pronto)|eso es todo|nada más|tschüss|auf wieder(?:hören|sehen)"
                    + "|das war'?s|das wäre alles|nichts mehr)\\b"),
    QUESTION(
            "\\?\\W*$|^\\W*(?:how much|how long|how many|what|where|when|which|do you|is there|are there|can i|could i|does|cuánto"
                    + "|dónde|tienen|wie viel|wie lange|wo|haben sie|gibt es)\\b"),
    NO(
            "^\\W*(?:(?:oh|um|uh|er|well|hmm|ähm?|eh|pues)[,. ]+)*(?:no+|nope|nah|not? really|wrong|incorrect|that's (?:not|wrong)"
                    + "|nein|nicht|nee|falsch|negativo|no es)\\b"),
    YES(
            "^\\W*(?:(?:oh|um|uh|er|well|hmm|ähm?|eh|pues)[,. ]+)*(?:yes|yeah|yep|yup|sure|ok|okay|correct|right|exactly|perfect|great|fine"
                    + "|absolutely|of course|please|that's (?:right|correct|fine|it|good)|that is (?:right|correct)|sounds (?:good|great|right)"
                    + "|works for me|go ahead|certainly|i do|it is|sí|si|claro|correcto|exacto|vale|perfecto|de acuerdo|eso es|está bien"
                    + "|ja|jawohl|genau|stimmt|richtig|gern|gerne|passt|korrekt|natürlich)\\b"),
    /** In a language that the instructions do not allow; never read from the words alone. */
    FOREIGN("(?!)"),
    /** Asks for a language that the instructions allow; never read from the words alone. */
    LANGUAGE("(?!)"),
    ANSWER("");

    private final Pattern said;

    Move(String said) {
        this.said = Pattern.compile("(?iuU)" + said);
    }

    static Move of(String text) {
        var plain = text.replace('’', '\'');
        for (var move : values()) {
            if (move.said.matcher(plain).find()) {
                return move;
            }
        }
        return ANSWER;
    }

    /** Whether the person's words go on with the matter in hand, so that facts in them count. */
    boolean tellsFacts() {
        return switch (this) {
            case HOLD, BYE, QUESTION, NO, YES, ANSWER, WHO, WHY, ROBOT, REPEAT -> true;
            default -> false;
        };
    }
}
