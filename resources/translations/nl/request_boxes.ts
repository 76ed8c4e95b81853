<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AgreedBox</name>
    <message>
        <source>{name} comes: {when}</source>
        <translation>{name} komt: {when}</translation>
    </message>
    <message>
        <source>{name} comes; they arrange the day themselves</source>
        <translation>{name} komt; zij spreken zelf de dag af</translation>
    </message>
    <message>
        <source>Still right, said on {day}.</source>
        <translation>Klopt nog, gezegd op {day}.</translation>
    </message>
    <message>
        <source>Two jobs at one time, on purpose.</source>
        <translation>Twee klussen tegelijk, met opzet.</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>Andere dag…</translation>
    </message>
    <message>
        <source>Cannot come after all</source>
        <translation>Kan toch niet</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Niet nodig</translation>
    </message>
</context>
<context>
    <name>AskedBox</name>
    <message>
        <source>No number</source>
        <translation>Geen nummer</translation>
    </message>
    <message>
        <source>Yes…</source>
        <translation>Ja…</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>Will hear</source>
        <translation>Hoort later</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Niet nodig</translation>
    </message>
    <message>
        <source>{name} has not answered since {day}.</source>
        <translation>{name} heeft niet geantwoord sinds {day}.</translation>
    </message>
    <message>
        <source>{name} will let us know, said on {day}.</source>
        <translation>{name} laat het nog weten, gezegd op {day}.</translation>
    </message>
    <message>
        <source>We asked {name} today. What do they say?</source>
        <translation>Vandaag hebben wij {name} gevraagd. Wat is het antwoord?</translation>
    </message>
    <message>
        <source>On {day} we asked {name}. What do they say?</source>
        <translation>Op {day} hebben wij {name} gevraagd. Wat is het antwoord?</translation>
    </message>
</context>
<context>
    <name>ClosedBox</name>
    <message>
        <source>{step} on {day}, by {who}</source>
        <translation>{step} op {day}, door {who}</translation>
    </message>
    <message>
        <source>{step} on {day}</source>
        <translation>{step} op {day}</translation>
    </message>
    <message>
        <source>Who does: {who}</source>
        <translation>Wie dan wel: {who}</translation>
    </message>
</context>
<context>
    <name>HandedBox</name>
    <message>
        <source>Handed over to {whom}, on {day}</source>
        <translation>Overgedragen aan {whom}, op {day}</translation>
    </message>
    <message>
        <source>Ask back on {day}.</source>
        <translation>Navragen op {day}.</translation>
    </message>
    <message>
        <source>No day to ask back. It stays on the list until the client is helped.</source>
        <translation>Geen dag om na te vragen. De vraag blijft op de lijst tot de klant geholpen is.</translation>
    </message>
    <message>
        <source>Asked back…</source>
        <translation>Nagevraagd…</translation>
    </message>
    <message>
        <source>We do it ourselves after all</source>
        <translation>Wij doen het toch zelf</translation>
    </message>
</context>
<context>
    <name>OrderBox</name>
    <message>
        <source>{name} also asks for:</source>
        <translation>{name} vraagt ook om:</translation>
    </message>
    <message>
        <source>For {name} this comes first, and then:</source>
        <translation>Voor {name} komt dit eerst, en daarna:</translation>
    </message>
    <message>
        <source>This comes first</source>
        <translation>Dit komt eerst</translation>
    </message>
</context>
<context>
    <name>ThreeQuestionsBox</name>
    <message>
        <source>This takes long, or came back. Three questions may help.</source>
        <translation>Dit duurt lang, of kwam terug. Drie vragen kunnen helpen.</translation>
    </message>
    <message>
        <source>What does the client want?</source>
        <translation>Wat wil de klant?</translation>
    </message>
    <message>
        <source>What stands in the way?</source>
        <translation>Wat staat in de weg?</translation>
    </message>
    <message>
        <source>Who around them could help?</source>
        <translation>Wie om de klant heen kan helpen?</translation>
    </message>
    <message>
        <source>Look at the three questions…</source>
        <translation>Drie vragen bekijken…</translation>
    </message>
</context>
</TS>
