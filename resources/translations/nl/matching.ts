<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>_Numbers</name>
    <message numerus="yes">
        <source>was there %n times</source>
        <translation>
            <numerusform>was er %n keer</numerusform>
            <numerusform>was er %n keer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs this month</source>
        <translation>
            <numerusform>%n klus deze maand</numerusform>
            <numerusform>%n klussen deze maand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs in {month}</source>
        <translation>
            <numerusform>%n klus in {month}</numerusform>
            <numerusform>%n klussen in {month}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n jobs in four weeks</source>
        <translation>
            <numerusform>%n klus in vier weken</numerusform>
            <numerusform>%n klussen in vier weken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>has died</source>
        <translation>overleden</translation>
    </message>
    <message>
        <source>has stopped as a volunteer</source>
        <translation>is gestopt als vrijwilliger</translation>
    </message>
    <message>
        <source>not for now</source>
        <translation>even niet</translation>
    </message>
    <message>
        <source>lives there</source>
        <translation>woont daar zelf</translation>
    </message>
    <message>
        <source>these two are kept apart</source>
        <translation>deze twee niet samen</translation>
    </message>
    <message>
        <source>certificate of conduct not seen yet</source>
        <translation>VOG nog niet gezien</translation>
    </message>
    <message>
        <source>driving licence not seen yet</source>
        <translation>rijbewijs nog niet gezien</translation>
    </message>
    <message>
        <source>insurance of the car not seen yet</source>
        <translation>verzekering van de auto nog niet gezien</translation>
    </message>
    <message>
        <source>inspection of the car has run out</source>
        <translation>APK van de auto is verlopen</translation>
    </message>
    <message>
        <source>does not drive in the evening</source>
        <translation>rijdt niet ’s avonds</translation>
    </message>
    <message>
        <source>does not drive on the motorway</source>
        <translation>rijdt niet op de snelweg</translation>
    </message>
    <message>
        <source>does not drive out of town</source>
        <translation>rijdt niet buiten de plaats</translation>
    </message>
    <message>
        <source>allergic to a pet or to smoke there</source>
        <translation>allergisch voor een huisdier of rook daar</translation>
    </message>
    <message>
        <source>has another job then</source>
        <translation>heeft dan een andere klus</translation>
    </message>
    <message>
        <source>said no to this already</source>
        <translation>zei hier al nee op</translation>
    </message>
    <message>
        <source>was asked, the answer is still to come</source>
        <translation>is gevraagd, het antwoord komt nog</translation>
    </message>
    <message>
        <source>the client asks for {name}</source>
        <translation>klant vraagt om {name}</translation>
    </message>
    <message>
        <source>the client’s own volunteer</source>
        <translation>eigen vrijwilliger van de klant</translation>
    </message>
    <message>
        <source>comes when the own volunteer cannot</source>
        <translation>komt als de eigen vrijwilliger niet kan</translation>
    </message>
    <message>
        <source>the client likes to see {name}</source>
        <translation>klant ziet {name} graag</translation>
    </message>
    <message>
        <source>last time it was not as meant</source>
        <translation>vorige keer was het niet naar wens</translation>
    </message>
    <message>
        <source>we do not know when {name} is free</source>
        <translation>wij weten niet wanneer {name} kan</translation>
    </message>
    <message>
        <source>usually not free then</source>
        <translation>kan dan meestal niet</translation>
    </message>
    <message>
        <source>likes to do this</source>
        <translation>doet dit graag</translation>
    </message>
    <message>
        <source>can do this</source>
        <translation>kan dit</translation>
    </message>
    <message>
        <source>would rather not do this</source>
        <translation>doet dit liever niet</translation>
    </message>
    <message>
        <source>never asked before</source>
        <translation>nog nooit gevraagd</translation>
    </message>
    <message>
        <source>new, likes to come along first</source>
        <translation>nieuw, loopt graag eerst mee</translation>
    </message>
    <message>
        <source>look at the certificate of conduct again</source>
        <translation>VOG opnieuw bekijken</translation>
    </message>
    <message>
        <source>rather not these two</source>
        <translation>deze twee liever niet</translation>
    </message>
    <message>
        <source>same street</source>
        <translation>zelfde straat</translation>
    </message>
    <message>
        <source>same neighbourhood</source>
        <translation>zelfde buurt</translation>
    </message>
    <message>
        <source>same town</source>
        <translation>zelfde plaats</translation>
    </message>
    <message>
        <source>lives further away</source>
        <translation>woont verder weg</translation>
    </message>
    <message>
        <source>drives in the evening</source>
        <translation>rijdt ’s avonds</translation>
    </message>
    <message>
        <source>drives on the motorway</source>
        <translation>rijdt op de snelweg</translation>
    </message>
    <message>
        <source>drives out of town</source>
        <translation>rijdt buiten de plaats</translation>
    </message>
    <message>
        <source>does not drive</source>
        <translation>rijdt geen auto</translation>
    </message>
    <message>
        <source>does not drive in a car of their own</source>
        <translation>rijdt niet in een eigen auto</translation>
    </message>
    <message>
        <source>does not drive in the client’s car</source>
        <translation>rijdt niet in de auto van de klant</translation>
    </message>
    <message>
        <source>does not drive the bus</source>
        <translation>rijdt niet in het busje</translation>
    </message>
    <message>
        <source>the client wants only a woman, or only a man</source>
        <translation>klant wil alleen een vrouw of alleen een man</translation>
    </message>
    <message>
        <source>the client wants a woman</source>
        <translation>klant wil een vrouw</translation>
    </message>
    <message>
        <source>the client wants a man</source>
        <translation>klant wil een man</translation>
    </message>
    <message>
        <source>woman or man, as the client likes</source>
        <translation>vrouw of man, zoals de klant graag wil</translation>
    </message>
    <message>
        <source>a woman, as the client likes</source>
        <translation>een vrouw, zoals de klant graag wil</translation>
    </message>
    <message>
        <source>a man, as the client likes</source>
        <translation>een man, zoals de klant graag wil</translation>
    </message>
    <message>
        <source>a dog</source>
        <translation>een hond</translation>
    </message>
    <message>
        <source>a cat</source>
        <translation>een kat</translation>
    </message>
    <message>
        <source>a bird</source>
        <translation>een vogel</translation>
    </message>
    <message>
        <source>smoke</source>
        <translation>rook</translation>
    </message>
    <message>
        <source>stairs</source>
        <translation>trappen</translation>
    </message>
    <message>
        <source>heavy lifting</source>
        <translation>zwaar tillen</translation>
    </message>
    <message>
        <source>{times}, last on {day}</source>
        <translation>{times}, laatst {day}</translation>
    </message>
    <message>
        <source>{jobs}, wants {most}</source>
        <translation>{jobs}, wil er {most}</translation>
    </message>
    <message>
        <source>speaks {what}</source>
        <translation>spreekt {what}</translation>
    </message>
    <message>
        <source>likes {what} too</source>
        <translation>houdt ook van {what}</translation>
    </message>
    <message>
        <source>fine with {what}</source>
        <translation>geen bezwaar tegen {what}</translation>
    </message>
    <message>
        <source>minds {what}</source>
        <translation>heeft moeite met {what}</translation>
    </message>
    <message>
        <source>free on {day}</source>
        <translation>kan op {day}</translation>
    </message>
    <message>
        <source>could come on {day}</source>
        <translation>kan wel op {day}</translation>
    </message>
    <message>
        <source>no answer since {day}</source>
        <translation>geen antwoord sinds {day}</translation>
    </message>
    <message>
        <source>not asked since {month}</source>
        <translation>niet gevraagd sinds {month}</translation>
    </message>
    <message>
        <source>does not speak {what}</source>
        <translation>spreekt geen {what}</translation>
    </message>
    <message>
        <source>does not speak the client’s language</source>
        <translation>spreekt de taal van de klant niet</translation>
    </message>
    <message>
        <source>free then</source>
        <translation>kan dan</translation>
    </message>
    <message>
        <source>free on {day} morning</source>
        <translation>kan op {day}ochtend</translation>
    </message>
    <message>
        <source>free on {day} afternoon</source>
        <translation>kan op {day}middag</translation>
    </message>
    <message>
        <source>free on {day} evening</source>
        <translation>kan op {day}avond</translation>
    </message>
</context>
</TS>
