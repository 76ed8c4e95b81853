<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AskedBackDialog</name>
    <message>
        <source>We asked back</source>
        <translation>Wij vroegen na</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Bewaren</translation>
    </message>
    <message>
        <source>&amp;What was said?</source>
        <translation>&amp;Wat is er gezegd?</translation>
    </message>
    <message>
        <source>May stay empty.</source>
        <translation>Mag leeg blijven.</translation>
    </message>
    <message>
        <source>When do we ask &amp;again?</source>
        <translation>Wanneer vragen wij &amp;opnieuw na?</translation>
    </message>
    <message>
        <source>Is the client helped? Then close this, and choose Done.</source>
        <translation>Is de klant geholpen? Sluit dit dan, en kies Gedaan.</translation>
    </message>
</context>
<context>
    <name>DeclineDialog</name>
    <message>
        <source>We do not do this</source>
        <translation>Dit doen wij niet</translation>
    </message>
    <message>
        <source>We know &amp;nobody who does</source>
        <translation>Wij kennen &amp;niemand die het doet</translation>
    </message>
    <message>
        <source>Who does? Choose, and it is done</source>
        <translation>Wie doet het wel? Kies, en het is klaar</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>Wat is het?</translation>
    </message>
    <message>
        <source>May stay empty.</source>
        <translation>Mag leeg blijven.</translation>
    </message>
    <message>
        <source>There is nobody on the list yet. The manager can add them under “Kinds”.</source>
        <translation>Er staat nog niemand op de lijst. De beheerder kan ze toevoegen bij “Soorten”.</translation>
    </message>
</context>
<context>
    <name>EndingDialog</name>
    <message>
        <source>no day</source>
        <translation>geen dag</translation>
    </message>
    <message>
        <source>on a day</source>
        <translation>op een dag</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>Hand over, and keep an eye on it</source>
        <translation>Overdragen, en erop letten</translation>
    </message>
    <message>
        <source>&amp;Hand over</source>
        <translation>&amp;Overdragen</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>Aan wie?</translation>
    </message>
    <message>
        <source>Their &amp;name</source>
        <translation>Hun &amp;naam</translation>
    </message>
    <message>
        <source>May stay empty. For example: Karin, Wmo desk</source>
        <translation>Mag leeg blijven. Bijvoorbeeld: Karin, Wmo-loket</translation>
    </message>
    <message>
        <source>&amp;Why, in one line</source>
        <translation>&amp;Waarom, in één regel</translation>
    </message>
    <message>
        <source>May stay empty.</source>
        <translation>Mag leeg blijven.</translation>
    </message>
    <message>
        <source>When do we ask &amp;back?</source>
        <translation>Wanneer vragen wij n&amp;a?</translation>
    </message>
</context>
<context>
    <name>NotDoneDialog</name>
    <message>
        <source>It was not done</source>
        <translation>Het is niet gedaan</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Bewaren</translation>
    </message>
    <message>
        <source>it needs a helper again</source>
        <translation>zoekt opnieuw een helper</translation>
    </message>
    <message>
        <source>withdraw it</source>
        <translation>trek de vraag in</translation>
    </message>
    <message>
        <source>W&amp;hy?</source>
        <translation>&amp;Waarom?</translation>
    </message>
    <message>
        <source>May stay empty. For example: nobody home.</source>
        <translation>Mag leeg blijven. Bijvoorbeeld: niemand thuis.</translation>
    </message>
    <message>
        <source>And now?</source>
        <translation>En nu?</translation>
    </message>
</context>
<context>
    <name>ReopenDialog</name>
    <message>
        <source>Open the request again</source>
        <translation>De hulpvraag opnieuw openen</translation>
    </message>
    <message>
        <source>&amp;Open again</source>
        <translation>&amp;Opnieuw openen</translation>
    </message>
    <message>
        <source>&amp;Why?</source>
        <translation>&amp;Waarom?</translation>
    </message>
    <message>
        <source>May stay empty. For example: it broke again.</source>
        <translation>Mag leeg blijven. Bijvoorbeeld: het is weer kapot.</translation>
    </message>
</context>
<context>
    <name>ThreeQuestionsDialog</name>
    <message>
        <source>Three questions</source>
        <translation>Drie vragen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Bewaren</translation>
    </message>
    <message>
        <source>What does the &amp;client want?</source>
        <translation>Wat wil de &amp;klant?</translation>
    </message>
    <message>
        <source>What stands in the &amp;way?</source>
        <translation>Wat staat in de &amp;weg?</translation>
    </message>
    <message>
        <source>Who &amp;around them could help?</source>
        <translation>Wie &amp;om de klant heen kan helpen?</translation>
    </message>
    <message>
        <source>Only the team sees this. Write as if they read along.</source>
        <translation>Alleen het team ziet dit. Schrijf alsof de klant meeleest.</translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message>
        <source>Withdraw the request of {name}</source>
        <translation>Hulpvraag van {name} intrekken</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>&amp;Intrekken</translation>
    </message>
    <message>
        <source>Only this date. The others stay as they are.</source>
        <translation>Alleen deze keer. De andere keren blijven zoals ze zijn.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>&amp;One line about it</source>
        <translation>&amp;Eén regel erover</translation>
    </message>
    <message>
        <source>May stay empty.</source>
        <translation>Mag leeg blijven.</translation>
    </message>
</context>
</TS>
