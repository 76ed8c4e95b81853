<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>HelpDialog</name>
    <message>
        <source>Needs help</source>
        <translation>Heeft hulp nodig</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Who &amp;needs help?</source>
        <translation>Wie heeft hulp &amp;nodig?</translation>
    </message>
    <message>
        <source>&amp;What do they say themselves?</source>
        <translation>&amp;Wat zegt de klant zelf?</translation>
    </message>
    <message>
        <source>In their own words.</source>
        <translation>In de eigen woorden van de klant.</translation>
    </message>
    <message>
        <source>To do &amp;on</source>
        <translation>Opvolgen &amp;op</translation>
    </message>
</context>
<context>
    <name>IllDialog</name>
    <message>
        <source>Ill or in hospital</source>
        <translation>Ziek of in het ziekenhuis</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>&amp;Not known until when</source>
        <translation>&amp;Niet bekend tot wanneer</translation>
    </message>
    <message>
        <source>&amp;Who is ill?</source>
        <translation>&amp;Wie is er ziek?</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Never write down an illness.</source>
        <translation>Schrijf nooit op welke ziekte het is.</translation>
    </message>
    <message>
        <source>Then we ask again in a week.</source>
        <translation>Dan vragen we het over een week opnieuw.</translation>
    </message>
    <message>
        <source>Until and including, &amp;last day</source>
        <translation>Tot en met, &amp;laatste dag</translation>
    </message>
    <message>
        <source>Choose first where they are.</source>
        <translation>Kies eerst waar iemand is.</translation>
    </message>
</context>
<context>
    <name>LaterDialog</name>
    <message>
        <source>Call {name} later</source>
        <translation>{name} later bellen</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Later bellen</translation>
    </message>
    <message>
        <source>When?</source>
        <translation>Wanneer?</translation>
    </message>
    <message>
        <source>On the &amp;day</source>
        <translation>Op de &amp;dag</translation>
    </message>
    <message>
        <source>At most two weeks ahead, and at most three times.</source>
        <translation>Hooguit twee weken vooruit, en hooguit drie keer.</translation>
    </message>
    <message>
        <source>First choose when.</source>
        <translation>Kies eerst wanneer.</translation>
    </message>
    <message>
        <source>This afternoon</source>
        <translation>Vanmiddag</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>Vanavond</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Volgende week</translation>
    </message>
    <message>
        <source>On a day</source>
        <translation>Op een dag</translation>
    </message>
</context>
<context>
    <name>NeverDialog</name>
    <message>
        <source>Do not call any more</source>
        <translation>Voortaan niet bellen</translation>
    </message>
    <message>
        <source>&amp;Who is it about?</source>
        <translation>&amp;Over wie gaat het?</translation>
    </message>
    <message>
        <source>{name} does not want to be called when missed.</source>
        <translation>{name} wil niet gebeld worden bij missen.</translation>
    </message>
    <message>
        <source>From now on nobody calls about missing something. You can change this on the person’s page.</source>
        <translation>Vanaf nu belt niemand meer als deze persoon niet komt. U kunt dit veranderen op de pagina van deze persoon.</translation>
    </message>
</context>
<context>
    <name>NotNeededDialog</name>
    <message>
        <source>No call to {name} this time</source>
        <translation>{name} deze keer niet bellen</translation>
    </message>
    <message>
        <source>No call this time</source>
        <translation>Deze keer niet bellen</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>Missed again later? Then {name} is on the list of calls again.</source>
        <translation>Later weer gemist? Dan staat {name} weer op de bellijst.</translation>
    </message>
    <message>
        <source>First choose why.</source>
        <translation>Kies eerst waarom.</translation>
    </message>
</context>
<context>
    <name>SomeoneElseDialog</name>
    <message>
        <source>Spoke with someone else</source>
        <translation>Iemand anders gesproken</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>N&amp;o: call again</source>
        <translation>&amp;Nee: opnieuw bellen</translation>
    </message>
    <message>
        <source>&amp;Who was it?</source>
        <translation>&amp;Wie was het?</translation>
    </message>
    <message>
        <source>For example: daughter Els</source>
        <translation>Bijvoorbeeld: dochter Els</translation>
    </message>
    <message>
        <source>Do they know how {name} is?</source>
        <translation>Weten zij hoe het met {name} gaat?</translation>
    </message>
    <message>
        <source>First choose Yes or No.</source>
        <translation>Kies eerst Ja of Nee.</translation>
    </message>
</context>
<context>
    <name>StopsDialog</name>
    <message>
        <source>Does not come any more</source>
        <translation>Komt niet meer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>&amp;What could we have done differently?</source>
        <translation>&amp;Wat hadden wij anders kunnen doen?</translation>
    </message>
    <message>
        <source>May stay empty. We keep the answer and learn from it.</source>
        <translation>Mag leeg blijven. We bewaren het antwoord en leren ervan.</translation>
    </message>
    <message>
        <source>Comes off the list of {activities}.</source>
        <translation>Gaat van de lijst van {activities}.</translation>
    </message>
    <message>
        <source>First choose why.</source>
        <translation>Kies eerst waarom.</translation>
    </message>
</context>
<context>
    <name>WhoDialog</name>
    <message>
        <source>Who has died?</source>
        <translation>Wie is overleden?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>First choose who has died.</source>
        <translation>Kies eerst wie er overleden is.</translation>
    </message>
</context>
</TS>
