<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>_Numbers</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n dag</numerusform>
            <numerusform>%n dagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n persoon</numerusform>
            <numerusform>%n mensen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seats</source>
        <translation>
            <numerusform>%n plaats</numerusform>
            <numerusform>%n plaatsen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minuut</numerusform>
            <numerusform>%n minuten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Stairs?</source>
        <translation>Trap?</translation>
    </message>
    <message>
        <source>A ladder in the house?</source>
        <translation>Ladder in huis?</translation>
    </message>
    <message>
        <source>Tools in the house?</source>
        <translation>Gereedschap in huis?</translation>
    </message>
    <message>
        <source>Material in the house?</source>
        <translation>Materiaal in huis?</translation>
    </message>
    <message>
        <source>Pets?</source>
        <translation>Huisdieren?</translation>
    </message>
    <message>
        <source>Smoking in the house?</source>
        <translation>Wordt er gerookt?</translation>
    </message>
    <message>
        <source>Where to park?</source>
        <translation>Waar parkeren?</translation>
    </message>
    <message>
        <source>Who did it before?</source>
        <translation>Wie deed het eerder?</translation>
    </message>
    <message>
        <source>Which device?</source>
        <translation>Welk apparaat?</translation>
    </message>
    <message>
        <source>Password at hand?</source>
        <translation>Wachtwoord bij de hand?</translation>
    </message>
    <message>
        <source>Internet at home?</source>
        <translation>Internet in huis?</translation>
    </message>
    <message>
        <source>Letter at hand?</source>
        <translation>Brief bij de hand?</translation>
    </message>
    <message>
        <source>Answer the letter before?</source>
        <translation>Brief beantwoorden vóór?</translation>
    </message>
    <message>
        <source>Help from family or neighbours?</source>
        <translation>Hulp van familie of buren?</translation>
    </message>
    <message>
        <source>Which shop?</source>
        <translation>Welke winkel?</translation>
    </message>
    <message>
        <source>How to pay?</source>
        <translation>Hoe betalen?</translation>
    </message>
    <message>
        <source>How far?</source>
        <translation>Hoe ver?</translation>
    </message>
    <message>
        <source>How is the walking?</source>
        <translation>Hoe gaat het lopen?</translation>
    </message>
    <message>
        <source>What do they like to do?</source>
        <translation>Wat doet u graag?</translation>
    </message>
    <message>
        <source>Wait there?</source>
        <translation>Daar wachten?</translation>
    </message>
    <message>
        <source>Walker or wheelchair?</source>
        <translation>Rollator of rolstoel?</translation>
    </message>
    <message>
        <source>Does somebody come along?</source>
        <translation>Gaat er iemand mee?</translation>
    </message>
    <message>
        <source>How many bags?</source>
        <translation>Hoeveel tassen?</translation>
    </message>
    <message>
        <source>How big is it?</source>
        <translation>Hoe groot is het?</translation>
    </message>
    <message>
        <source>Where is the new home?</source>
        <translation>Waar is het nieuwe huis?</translation>
    </message>
    <message>
        <source>work for a certified fitter, such as gas</source>
        <translation>werk voor een erkende installateur, zoals gas</translation>
    </message>
    <message>
        <source>personal care</source>
        <translation>lichamelijke verzorging</translation>
    </message>
    <message>
        <source>bank cards and PIN</source>
        <translation>bankpas en pincode</translation>
    </message>
    <message>
        <source>heavy work in the garden</source>
        <translation>zwaar werk in de tuin</translation>
    </message>
    <message>
        <source>work high up, such as gutters</source>
        <translation>werk op hoogte, zoals dakgoten</translation>
    </message>
    <message>
        <source>rebuilding</source>
        <translation>verbouwen</translation>
    </message>
    <message>
        <source>medicines</source>
        <translation>medicijnen</translation>
    </message>
    <message>
        <source>lifting people</source>
        <translation>mensen tillen</translation>
    </message>
    <message>
        <source>To be completed</source>
        <translation>Nog aanvullen</translation>
    </message>
    <message>
        <source>Needs a helper</source>
        <translation>Zoekt helper</translation>
    </message>
    <message>
        <source>Helper asked</source>
        <translation>Helper gevraagd</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Afgesproken</translation>
    </message>
    <message>
        <source>Handed over, we watch</source>
        <translation>Overgedragen, wij letten op</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Ingetrokken</translation>
    </message>
    <message>
        <source>Not something we do</source>
        <translation>Doen wij niet</translation>
    </message>
    <message>
        <source>the client</source>
        <translation>de klant</translation>
    </message>
    <message>
        <source>family</source>
        <translation>familie</translation>
    </message>
    <message>
        <source>we saw it</source>
        <translation>wij zagen het</translation>
    </message>
    <message>
        <source>another party</source>
        <translation>een ander</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>ochtend</translation>
    </message>
    <message>
        <source>afternoon</source>
        <translation>middag</translation>
    </message>
    <message>
        <source>evening</source>
        <translation>avond</translation>
    </message>
    <message>
        <source>the helper’s car</source>
        <translation>auto van de helper</translation>
    </message>
    <message>
        <source>the client’s car</source>
        <translation>auto van de klant</translation>
    </message>
    <message>
        <source>the bus</source>
        <translation>het busje</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
    <message>
        <source>walker</source>
        <translation>rollator</translation>
    </message>
    <message>
        <source>wheelchair</source>
        <translation>rolstoel</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>So-so</source>
        <translation>Zo-zo</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>een collega</translation>
    </message>
    <message>
        <source>the council’s desk</source>
        <translation>het loket van de gemeente</translation>
    </message>
    <message>
        <source>a partner</source>
        <translation>een partner</translation>
    </message>
    <message>
        <source>a supplier</source>
        <translation>een leverancier</translation>
    </message>
    <message>
        <source>as the client wished</source>
        <translation>op wens van de klant</translation>
    </message>
    <message>
        <source>not needed any more</source>
        <translation>niet meer nodig</translation>
    </message>
    <message>
        <source>it did not work out</source>
        <translation>het is niet gelukt</translation>
    </message>
    <message>
        <source>is no client any more</source>
        <translation>is geen klant meer</translation>
    </message>
    <message>
        <source>moved away</source>
        <translation>verhuisd</translation>
    </message>
    <message>
        <source>has died</source>
        <translation>overleden</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Hulpvraag</translation>
    </message>
    <message>
        <source>{kind} to {where}</source>
        <translation>{kind} naar {where}</translation>
    </message>
    <message>
        <source>{ride}, there and back</source>
        <translation>{ride}, heen en terug</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>uiterlijk {day}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>address hidden</source>
        <translation>geheim adres</translation>
    </message>
    <message>
        <source>asked {day}</source>
        <translation>gevraagd {day}</translation>
    </message>
    <message>
        <source>asked on {day}</source>
        <translation>gevraagd op {day}</translation>
    </message>
    <message>
        <source>noted by {who}</source>
        <translation>genoteerd door {who}</translation>
    </message>
    <message>
        <source>does it take place?</source>
        <translation>gaat het door?</translation>
    </message>
    <message>
        <source>no day yet</source>
        <translation>nog geen dag</translation>
    </message>
    <message>
        <source>we watch</source>
        <translation>wij letten op</translation>
    </message>
    <message>
        <source>ask back today</source>
        <translation>vandaag navragen</translation>
    </message>
    <message>
        <source>ask back {day}</source>
        <translation>navragen {day}</translation>
    </message>
    <message>
        <source>no answer since {day}</source>
        <translation>geen antwoord sinds {day}</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>spoed</translation>
    </message>
    <message>
        <source>we keep an eye on it</source>
        <translation>wij letten hierop</translation>
    </message>
    <message>
        <source>costs told: {costs}</source>
        <translation>kosten verteld: {costs}</translation>
    </message>
    <message>
        <source>from {where}</source>
        <translation>vanaf {where}</translation>
    </message>
    <message>
        <source>to {where}</source>
        <translation>naar {where}</translation>
    </message>
    <message>
        <source>back at {time}</source>
        <translation>terug om {time}</translation>
    </message>
    <message>
        <source>motorway</source>
        <translation>snelweg</translation>
    </message>
    <message>
        <source>out of town</source>
        <translation>buiten de plaats</translation>
    </message>
    <message>
        <source>certificate of conduct needed</source>
        <translation>VOG nodig</translation>
    </message>
    <message>
        <source>good to begin with</source>
        <translation>goed om mee te beginnen</translation>
    </message>
    <message>
        <source>for everybody in the house</source>
        <translation>voor iedereen in huis</translation>
    </message>
    <message>
        <source>somebody comes along</source>
        <translation>er gaat iemand mee</translation>
    </message>
</context>
</TS>
