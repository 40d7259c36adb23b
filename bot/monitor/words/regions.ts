/**
 * The Netherlands in regions, as of 2024: every municipality in its COROP region, province and part of the country.
 * Source: Statistics Netherlands (CBS), "Gebieden in Nederland 2024", CC BY 4.0; written in a compact form of our own.
 */

/** Code and name of the four parts of the country (landsdelen). */
export const PARTS = `
LD01 Noord-Nederland
LD02 Oost-Nederland
LD03 West-Nederland
LD04 Zuid-Nederland
`;

/** Code, the part it lies in, and name. */
export const PROVINCES = `
PV20 LD01 Groningen
PV21 LD01 Fryslân
PV22 LD01 Drenthe
PV23 LD02 Overijssel
PV24 LD02 Flevoland
PV25 LD02 Gelderland
PV26 LD03 Utrecht
PV27 LD03 Noord-Holland
PV28 LD03 Zuid-Holland
PV29 LD03 Zeeland
PV30 LD04 Noord-Brabant
PV31 LD04 Limburg
`;

/** Code, the province it lies in, name: its municipalities, each with the digits of its code. */
export const COROP_REGIONS = `
CR01 PV20 Oost-Groningen: 1895 Oldambt; 0765 Pekela; 0037 Stadskanaal; 0047 Veendam; 1950 Westerwolde
CR02 PV20 Delfzijl en omgeving: 1979 Eemsdelta
CR03 PV20 Overig Groningen: 0014 Groningen; 1966 Het Hogeland; 1952 Midden-Groningen; 1969 Westerkwartier
CR04 PV21 Noord-Friesland: 0059 Achtkarspelen; 0060 Ameland; 1891 Dantumadiel; 0072 Harlingen; 0080 Leeuwarden; 1970 Noardeast-Fryslân; 0088 Schiermonnikoog; 0093 Terschelling; 0737 Tytsjerksteradiel; 0096 Vlieland; 1949 Waadhoeke
CR05 PV21 Zuidwest-Friesland: 1940 De Fryske Marren; 1900 Súdwest-Fryslân
CR06 PV21 Zuidoost-Friesland: 0074 Heerenveen; 0085 Ooststellingwerf; 0086 Opsterland; 0090 Smallingerland; 0098 Weststellingwerf
CR07 PV22 Noord-Drenthe: 1680 Aa en Hunze; 0106 Assen; 1731 Midden-Drenthe; 1699 Noordenveld; 1730 Tynaarlo
CR08 PV22 Zuidoost-Drenthe: 1681 Borger-Odoorn; 0109 Coevorden; 0114 Emmen
CR09 PV22 Zuidwest-Drenthe: 1690 De Wolden; 0118 Hoogeveen; 0119 Meppel; 1701 Westerveld
CR10 PV23 Noord-Overijssel: 0148 Dalfsen; 0160 Hardenberg; 0166 Kampen; 0175 Ommen; 0180 Staphorst; 1708 Steenwijkerland; 1896 Zwartewaterland; 0193 Zwolle
CR11 PV23 Zuidwest-Overijssel: 0150 Deventer; 1773 Olst-Wijhe; 0177 Raalte
CR12 PV23 Twente: 0141 Almelo; 0147 Borne; 1774 Dinkelland; 0153 Enschede; 0158 Haaksbergen; 0163 Hellendoorn; 0164 Hengelo (O.); 1735 Hof van Twente; 0168 Losser; 0173 Oldenzaal; 1742 Rijssen-Holten; 0183 Tubbergen; 1700 Twenterand; 0189 Wierden
CR13 PV25 Veluwe: 0200 Apeldoorn; 0203 Barneveld; 0228 Ede; 0230 Elburg; 0232 Epe; 0233 Ermelo; 0243 Harderwijk; 0244 Hattem; 0246 Heerde; 0267 Nijkerk; 0302 Nunspeet; 0269 Oldebroek; 0273 Putten; 0279 Scherpenzeel; 0285 Voorst; 0289 Wageningen
CR14 PV25 Achterhoek: 0197 Aalten; 1859 Berkelland; 1876 Bronckhorst; 0213 Brummen; 0222 Doetinchem; 0262 Lochem; 1955 Montferland; 1586 Oost Gelre; 1509 Oude IJsselstreek; 0294 Winterswijk; 0301 Zutphen
CR15 PV25 Arnhem/Nijmegen: 0202 Arnhem; 1945 Berg en Dal; 0209 Beuningen; 0221 Doesburg; 0225 Druten; 0226 Duiven; 0252 Heumen; 1705 Lingewaard; 0268 Nijmegen; 1734 Overbetuwe; 0274 Renkum; 0275 Rheden; 0277 Rozendaal; 0293 Westervoort; 0296 Wijchen; 0299 Zevenaar
CR16 PV25 Zuidwest-Gelderland: 0214 Buren; 0216 Culemborg; 0263 Maasdriel; 1740 Neder-Betuwe; 0281 Tiel; 1960 West Betuwe; 0668 West Maas en Waal; 0297 Zaltbommel
CR17 PV26 Utrecht: 0307 Amersfoort; 0308 Baarn; 0312 Bunnik; 0313 Bunschoten; 0310 De Bilt; 0736 De Ronde Venen; 0317 Eemnes; 0321 Houten; 0353 IJsselstein; 0327 Leusden; 0331 Lopik; 0335 Montfoort; 0356 Nieuwegein; 0589 Oudewater; 0339 Renswoude; 0340 Rhenen; 0342 Soest; 1904 Stichtse Vecht; 0344 Utrecht; 1581 Utrechtse Heuvelrug; 0345 Veenendaal; 1961 Vijfheerenlanden; 0352 Wijk bij Duurstede; 0632 Woerden; 0351 Woudenberg; 0355 Zeist
CR18 PV27 Kop van Noord-Holland: 0400 Den Helder; 0498 Drechterland; 0388 Enkhuizen; 1911 Hollands Kroon; 0405 Hoorn; 1598 Koggenland; 0420 Medemblik; 0432 Opmeer; 0441 Schagen; 0532 Stede Broec; 0448 Texel
CR19 PV27 Alkmaar en omgeving: 0361 Alkmaar; 0373 Bergen (NH.); 1980 Dijk en Waard; 0399 Heiloo
CR20 PV27 IJmond: 0375 Beverwijk; 0383 Castricum; 0396 Heemskerk; 0450 Uitgeest; 0453 Velsen
CR21 PV27 Agglomeratie Haarlem: 0377 Bloemendaal; 0392 Haarlem; 0397 Heemstede; 0473 Zandvoort
CR22 PV27 Zaanstreek: 0880 Wormerland; 0479 Zaanstad
CR23 PV27 Groot-Amsterdam: 0358 Aalsmeer; 0362 Amstelveen; 0363 Amsterdam; 0384 Diemen; 0385 Edam-Volendam; 0394 Haarlemmermeer; 0415 Landsmeer; 0431 Oostzaan; 0437 Ouder-Amstel; 0439 Purmerend; 0451 Uithoorn; 0852 Waterland
CR24 PV27 Het Gooi en Vechtstreek: 0376 Blaricum; 1942 Gooise Meren; 0402 Hilversum; 0406 Huizen; 0417 Laren (NH.); 1696 Wijdemeren
CR25 PV28 Agglomeratie Leiden en Bollenstreek: 0534 Hillegom; 1884 Kaag en Braassem; 0537 Katwijk; 0546 Leiden; 0547 Leiderdorp; 0553 Lisse; 0575 Noordwijk; 0579 Oegstgeest; 1525 Teylingen; 0626 Voorschoten; 0638 Zoeterwoude
CR26 PV28 Agglomeratie 's-Gravenhage: 0518 's-Gravenhage; 1916 Leidschendam-Voorburg; 1926 Pijnacker-Nootdorp; 0603 Rijswijk (ZH.); 0629 Wassenaar; 0637 Zoetermeer
CR27 PV28 Delft en Westland: 0503 Delft; 1842 Midden-Delfland; 1783 Westland
CR28 PV28 Oost-Zuid-Holland: 0484 Alphen aan den Rijn; 1901 Bodegraven-Reeuwijk; 0513 Gouda; 1931 Krimpenerwaard; 0569 Nieuwkoop; 0627 Waddinxveen
CR29 PV28 Groot-Rijnmond: 0613 Albrandswaard; 0489 Barendrecht; 0502 Capelle aan den IJssel; 1924 Goeree-Overflakkee; 1963 Hoeksche Waard; 0542 Krimpen aan den IJssel; 1621 Lansingerland; 0556 Maassluis; 1930 Nissewaard; 0597 Ridderkerk; 0599 Rotterdam; 0606 Schiedam; 0622 Vlaardingen; 1992 Voorne aan Zee; 1892 Zuidplas
CR30 PV28 Zuidoost-Zuid-Holland: 0482 Alblasserdam; 0505 Dordrecht; 0512 Gorinchem; 0523 Hardinxveld-Giessendam; 0531 Hendrik-Ido-Ambacht; 1978 Molenlanden; 0590 Papendrecht; 0610 Sliedrecht; 0642 Zwijndrecht
CR31 PV29 Zeeuwsch-Vlaanderen: 0677 Hulst; 1714 Sluis; 0715 Terneuzen
CR32 PV29 Overig Zeeland: 0654 Borsele; 0664 Goes; 0678 Kapelle; 0687 Middelburg (Z.); 1695 Noord-Beveland; 0703 Reimerswaal; 1676 Schouwen-Duiveland; 0716 Tholen; 0717 Veere; 0718 Vlissingen
CR33 PV30 West-Noord-Brabant: 0748 Bergen op Zoom; 0758 Breda; 1719 Drimmelen; 0777 Etten-Leur; 0779 Geertruidenberg; 1655 Halderberge; 1709 Moerdijk; 0826 Oosterhout; 1674 Roosendaal; 0840 Rucphen; 0851 Steenbergen; 0873 Woensdrecht; 0879 Zundert
CR34 PV30 Midden-Noord-Brabant: 1723 Alphen-Chaam; 1959 Altena; 0744 Baarle-Nassau; 0766 Dongen; 0784 Gilze en Rijen; 0785 Goirle; 0798 Hilvarenbeek; 0809 Loon op Zand; 0824 Oisterwijk; 0855 Tilburg; 0867 Waalwijk
CR35 PV30 Noordoost-Noord-Brabant: 0796 's-Hertogenbosch; 1721 Bernheze; 0755 Boekel; 0757 Boxtel; 0797 Heusden; 1982 Land van Cuijk; 1991 Maashorst; 1948 Meierijstad; 0828 Oss; 0845 Sint-Michielsgestel; 0865 Vught
CR36 PV30 Zuidoost-Noord-Brabant: 0743 Asten; 1724 Bergeijk; 0753 Best; 1728 Bladel; 1706 Cranendonck; 0762 Deurne; 0770 Eersel; 0772 Eindhoven; 1771 Geldrop-Mierlo; 1652 Gemert-Bakel; 1658 Heeze-Leende; 0794 Helmond; 1659 Laarbeek; 0820 Nuenen, Gerwen en Nederwetten; 0823 Oirschot; 1667 Reusel-De Mierden; 0847 Someren; 0848 Son en Breugel; 0858 Valkenswaard; 0861 Veldhoven; 0866 Waalre
CR37 PV31 Noord-Limburg: 0889 Beesel; 0893 Bergen (L.); 0907 Gennep; 1507 Horst aan de Maas; 0944 Mook en Middelaar; 1894 Peel en Maas; 0983 Venlo; 0984 Venray
CR38 PV31 Midden-Limburg: 1711 Echt-Susteren; 1640 Leudal; 1641 Maasgouw; 0946 Nederweert; 1669 Roerdalen; 0957 Roermond; 0988 Weert
CR39 PV31 Zuid-Limburg: 0888 Beek (L.); 1954 Beekdaelen; 0899 Brunssum; 1903 Eijsden-Margraten; 1729 Gulpen-Wittem; 0917 Heerlen; 0928 Kerkrade; 0882 Landgraaf; 0935 Maastricht; 0938 Meerssen; 0965 Simpelveld; 1883 Sittard-Geleen; 0971 Stein (L.); 0981 Vaals; 0994 Valkenburg aan de Geul; 0986 Voerendaal
CR40 PV24 Flevoland: 0034 Almere; 0303 Dronten; 0995 Lelystad; 0171 Noordoostpolder; 0184 Urk; 0050 Zeewolde
`;
