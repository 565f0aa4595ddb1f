"""Given names of the world's peoples as English papers spell them. Written for this project from general knowledge."""

GIVEN_NAMES = frozenset(
    """
    aaron abbas abdallah abdel abdel-fattah abdelaziz abdelfattah abdelkader abdelmadjid abdirahman abdou
    abdoulaye abdourahamane abdul abdulaziz abdulghani abdulkarim abdullah abdullahi abdulmalik abdulrahim
    abdulrahman abel abigail abiy abraam abraham adam adama adamu adel adela adele adnan adolf adrian
    adriana adriano aggrey agnes agnieszka aguila agustin ahmad ahmed ahmet aida aidan aidarous aileen aisha
    ajay akbar akihito akinwumi akio akira akram alaa alain alan alassane alastair albert alberta alberto
    albin aldo alejandra alejandro aleksandar aleksandr aleksandra aleksei alena alessandra alessandro alex
    alexander alexandra alexandre alexandros alexei alexey alexis alfonso alfred alfredo algirdas alhaji ali
    alice alina alisa alison alistair alla allan allen allison allyson alma aloysius alphonse alvaro alvin
    alyssa amadou amal amanda amar amartya amber amelia amelie amin amina amir amit amitabh amos amr
    amrullah amy ana anas anastasia anatole anatoliy anatoly anders andre andrea andreas andrei andreja
    andres andrew andrey andrii andriy andrzej andy angela anies anil anis anisa anita anja anjali ankit ann
    anna annalena anne annette annie annika anniken anselmo antal ante anthony antoine antoinette anton
    antonia antonin antonio antonis antony anura anwar anwarul apolinario araceli archie ariel arif arjun
    arkady arlene armando armin arnaud arnold arsen arseniy artem arthur arturo arturs artyom arun arvind
    asad asghar asha ashley ashok ashraf ashton asif asim asma assimi asta astrid atal athanasios atif
    attila audrey augustin augustine augusto aung aurelio avi avigdor aviv avraham awad ayad ayesha ayman
    aymen ayub azam azhar azim aziz azmi babak babatunde bafel bahaa bahram bakir balarabe baldev balram
    bandar barack barak barbara barham barnaby barry bartosz basem bashar basil basim bassam bassel bassirou
    batoul bayram beata beatrice beatriz becky behrouz beji bekele bekir bela ben benazir benedict benedikt
    benigno benito benjamin benny benoit bente berhane bernard bernardo bernie bert bertrand beth betty
    beverly bianca bilal bilawal bill billy binali birgit bisan bisrat bjarne bjorn bob bobby bogdan bojan
    bola bongbong bonnie boris boubou boutros brad bradley brandon branislav branko brenda brendan brett
    brian brigitte britta bruce bruno bryan bukola burak burhan burhanuddin caleb calvin cameron camila
    camille candace carina carl carla carlo carlos carlotta carmelo carmen carmine carol carola carole
    caroline carolyn carrie carsten caspar cassandra cathal catherine cathy cecile cecilia celia celine cem
    chaim chaiyawat chandra chandrika charlene charles charlie charlotte cheikh chen cheryl chiara chidi
    chinedu chinua choguel chris christian christiane christina christine christof christoph christophe
    christopher chuck chukwuma ciara cillian cindy claire clara claude claudia claudio claus clayton
    clifford clive clyde colin colleen connie conor conrad constance constantin consuelo corey cornelius
    cory craig cristina curtis cynthia cyril cyrus dagmar daisuke daisy dale damian damien dan daniel
    daniela daniele danielle danilo danish daniyar danny danuta daria dario darius darlene darrell darren
    darya daryl dave david davide davit davor dawid dawn dawood dean debbie deborah debra debretsion declan
    deepak deirdre delcy delia demeke denis denise deniz dennis denys derek derrick desiree desmond devlet
    dhruv diana diane dick didar didier diego dieter dietrich dilip dilma dimitri dimitris dino diogo
    diosdado dirk djamel djibril dmitri dmitry dmytro doina domenico domingo dominic dominik dominique don
    donald donatella donna donnie doreen dorian doris dorothy doug douglas dragan dritan dudley duncan dusan
    dustin dwight dylan earl ebrahim ebru eddie edgar edith edmond edmund edna edouard edson eduard eduardo
    edward edwin edwina eero efraim efrain egon ehud eiji eileen einar eitan ekaterina ekow ekrem elaine
    elchin eleanor eleftherios elena eleni eleonora elhadj eli elias elif eliot elisa elisabeth elise
    elizabeth ellen ellie elliott elmer eloise elsa elsie elvira emad emanuel emerson emil emile emilia
    emilio emily emma emmanuel emmerson emre enayatullah enda endre engin enlai enrico enrique ephraim epsy
    erdem eric erich erik erika eriko erin erling ernest ernesto ernie ernst errol erwin esmail espen
    esteban estelle esther ethan etienne eugene eugenia eugenio eunice eva evan evangelos eve evelyn evgenia
    evgeny evika evo ewa eyad ezequiel ezra fabian fabio fabrice fadel fadi fahad fahd fahrettin faisal faiz
    faiza falah farah farhad farid farida farooq farouk farrukh faruk fathi fatih fatima fatma fatmir fatos
    fatou faure fausto fawaz fawzi fawzia fayez federica federico fedor fekadu felicia felicity felipe felix
    feras ferenc fergus ferhat ferid fernanda fernando ferran fidel fikile filip filipe filippo fiona firas
    flavio florence floyd folasade franca frances francesco francine francis francisca francisco franco
    francois francoise franjo frank franklin frans franz fred frederick fredrik frieda friedrich fuad fyodor
    gabriel gabriela gabriella gabrielle gaetano gail galina gamal ganesh ganjar gareth gary gaston gautam
    gavin gavril gebran gemma genaro gene gennadiy gennady geoff geoffrey geoffroy georg george georges
    georgi georgina georgios gerald geraldine gerard gerd gerda gerhard gerhardt gerrit gerry gershon
    getachew ghada ghassan ghazi gholamhossein ghulam gianfranco gianluca gianni gideon gil gilbert giles
    gillian gina gino giorgi giorgio giorgos giovanni girija gitanas giulia giulio giuseppe gladys glen
    glenda glenn gloria godfrey gonzalo goodluck gopal gordon gotabaya grace graciela graeme graham greg
    gregor gregory greta gretchen grigoris grigory grzegorz guadalupe gudrun guido guillaume guillermo
    guiseppe gulbuddin gunda gunnar gunter gunther gurbanguly gus gustaf gustav gustavo guy gwen gwendolyn
    gyorgy haakon habib hadi hafez hafiz hage haidar haider haile hailemariam hakainde hakan hakeem hakim
    hal halil halima halime halina hamad hamdan hamdi hamdullah hamed hamid hamish hammad hamza hana hanan
    hani hania hanif hanna hannah hannes hans harald harold harriet harrison harry hartmut haruki haruna
    haruo hasan hashim hasibullah hasina hassan hassanal hatem hazel hazem heather heidi heike heiko heinz
    helen helena helene helga helge helmut hendrik henning henri henriette henrik henrique henry henryk
    herbert herman hermann hernan herschel heydar hibatullah hideki hideo hikmet hilary hilda hilde hillary
    hillel himanshu hiram hiroki hiroshi hiroyuki hisham holger holly horacio horst hortense hosam hosein
    hosni hossein houcine howard howie hristo huda hugh hugo hugues hulusi humaira humberto husam husni
    hussain hussein hyacinth iain ian ibrahim ibrahima ida idris idriss ieva ignacio ignatius ignazio igor
    ihab ihor ilana ilham ilias ilir ilona ilse ilya imad imee imelda imran imre inam inder indira ines inga
    inge ingmar ingrid ingrida inigo ioannis iosif irena irene irfan irina iris irma irving irwin iryna
    isaac isaak isabel isabella isabelle isaias isam ishaq isidro iskander ismael ismail ismat isolde isra
    issa issam issouf istvan ivan ivana ivanka ivar ivo iyabo iyad izabela izzat jaafar jabbar jaber jacek
    jacinda jacinta jack jackie jaclyn jacob jacopo jacqueline jacques jafar jahongir jaime jair jakaya jake
    jakob jakub jalal jamal jameel james jamie jamil jamila jan jana jane janet janez janice janina janis
    janos janusz jared jarmila jaroslav jaroslaw jasmin jasmine jason jasper jassim javad javed javier jawad
    jay jaya jayne jean jeanette jeanine jeanne jeannie jeff jeffery jeffrey jemal jenna jennie jennifer
    jenny jens jeremy jermaine jeroen jerome jerry jerzy jesse jessica jessie jesus jia jibril jill jim
    jimmy jintao jiri jo joachim joan joanna joanne joao joaquin jocelyn jochen jodie joe joel joelle johan
    johann johanna johannes john johnnie johnny joko jolanta jon jonas jonathan jonny joost joran jordi jorg
    jorge joris jose josef josefina joseph josephine josette josh joshua josip josue jovan joyce jozef juan
    juanita judith judy jules julia julian juliana julie juliet juliette julio julius jumana jun junichiro
    junko jurgen jurgita juri justin justina justinas justine jutta kaare kader kai kais kaja kalle kamal
    kamala kamel kamil kamran karan karel karen karim karin karl karla karol karolina karoline karsten
    kaspar kassem kassym kassym-jomart katarina katarzyna kate katerina katharina katherine kathleen kathrin
    kathryn kathy katie katja katrin katrina kayode kazimierz kazuo keiji keiko keir keith kelechi kelly
    kemal ken kenan kenji kenneth kenny kenzo keqiang kermit kerry kersti kerstin kevin khadija khady khalaf
    khaldoun khaled khalid khalifa khalil khamis kian kim kiran kiril kirill kirk kirsten kirsti kirsty
    kizza kjell klaus knut kofi konstantin kosta kostas krishna krisjanis kristen kristian kristijan kristin
    kristina kristine krzysztof kunihiko kunio kurmanbek kurt kwame kwasi kyle kyriakos kyrylo lada ladislav
    laila lakhdar lakshmi lamar lamine lana lance larisa larissa larry lars laszlo latifa laura lauren
    laurence laurens laurent lauri laurie lavinia lawrence lawrie lazar lazarus leah leander leandro lech
    lee lefteris leif leigh leighton leila lena leni lenka lennart lenny leo leon leonard leonardo leonid
    leonie leonor leopold leopoldo leroy leslie leszek leticia lev levon lewis liam liana libby lidia lidija
    liisa lila lilian lillian lina linda lindsey linus liora lisa lise livia liviu liz ljubisa lloyd lois
    lola lolwah lopo lora loren lorenzo loretta lorna lorraine lothar lotte louis louisa louise luba lubna
    luc luca lucas lucia lucien lucille lucio lucjan lucrezia lucy ludmila ludovic ludwig luigi luis luiz
    lukas lukasz luke luqman lutfi luther luz lydia lyle lynda lyndon lynn lynne lyudmila maarten mabel
    maciej macky madeleine madeline maeen magda magdalena maggie magnus maha mahamadou mahamat mahathir
    mahdi mahendra maher mahinda mahmoud mahmud mahmut mahsa maisie maithripala majda majed majid maksim
    malala malam malcolm malek malik malin mamadou mamady mamata mamnoon manal manfred manish manmohan manny
    mano manoj manolo mansoor mansour mansoureh mansur manuel manuela maral marat marc marcel marcela
    marcello marcelo marcia marcin marco marcus marek margaret margarita margit margot margrethe maria
    mariam mariana marianne mariano marie marielle marijana mariko marilyn marin marina mario marion marios
    marisa marissa mariusz mariya marjan marjorie mark marko markus marlene marlon marsha marta marte martha
    marthe martin martina marty marvin marwa marwan mary maryam maryanne maryna masood masoud masrour
    massimiliano massimo massoud masud mateo mateusz mathias mathieu matias matilda matt matteo matthew
    matthias matti mattias maud maureen maurice mauricio mauro max maxim maxime maxwell maya mayumi mazen
    mazin mazloum mckenzie megan mehdi mehmet mehmood mehrdad meir mekdes melanie melinda melissa meral
    meredith merle merve meryem mette mevlut mfon mia micah michael michaela michaele michal micheal michel
    michele michelle mickey midhat miguel mihai mihail mika mikael mikail mike mikhael mikhail mikheil miki
    mikkel mikko miklos miko mikulas milada milan mildred milena miles milica milorad milos miloslav milton
    mindy minna miraj mireille mirek mirela miriam mirko miroslav mirza misha mitch mitchell mitt mizuki
    mladen moammar moammer moazzam modibo modou mohamad mohamed mohammad mohammadreza mohammadu mohammed
    mohamud mohan mohanad mohd mohini mohsen mohsin moira moises mojca mokhtar mollie molly momcilo monica
    monika montserrat mordechai morgan morris morten mortimer moses moshe moussa moustafa moustapha muammar
    muawiya mudar mufid muftah muhammad muhammadu muhannad muhsin muhyiddin mukesh mulatu mumtaz munir
    muqtada murad murat muriel murray murtaza musa musab musalia mustafa mustapha muthanna mykhailo mykola
    myra myrna nabih nabil nada nadav nadeem nader nadia nadine nadja nael nafisa naftali naguib nahed nahla
    nahum naim naima najat najib najla naledi namal namik nana nancy nanette naoko naomi naoto napoleon
    narayan narciso narendra naresh narges naruhito nasim nasir nasrin nasser nassim natalia natalie natan
    natasha nathalie nathan nathaniel navid nawaf nawaz nayef nayib nazanin nazim nechirvan ned nedim neelie
    neema nega nehad neil neila nejat nelson nena nerea nermin nessim neville newt ngaire ngozi niall
    nicanor niccolo nicholai nicholas nick nicky nicol nicola nicolas nicole nicoleta niels nigar nigel
    nihad nika nikita nikki niko nikolai nikolaos nikolas nikolaus nikolay nikos nils nimrod nina nirmala
    nisha nitin nizar njeri nkosazana nnamdi noah noam nobuko noel noemi nolan nora norbert noreen norma
    norman nouri nouriel numan nuno nuri nursaule nursultan nurul nyan obiageli octavio oded odette odile
    ofer ola olaf olanrewaju olav olavi oleg oleksandr oleksii oleksiy olena olesya olga oliver olivia olle
    olof oluremi olusegun olusola omar omer omran onno ophelia oprah oren orhan oriol orla orville osagyefo
    osama oscar oskar osman osmany othman ottavio otto ouided ousmane oussama owen oystein ozgur ozlem paavo
    pablo paddy padraig paetongtarn palle pamela panagiotis pandeli pankaj panos paola paolo parisa parveen
    parvez pascal pascale pasquale pat patience patrice patricia patricio patrick patrik patrycja paul paula
    paulette pauli paulina pauline paulo paulus pavel pavlo pedram pedro peggy pekka pello penelope penny
    percival percy perla pernille pero perrin pervez peta petar pete peter petra petri petro petros petteri
    phebe phil philip philipp philippe phillip phoebe phumzile pia pierluigi pierre piers pieter pietro
    pilar pinar piotr pirkko pita polly poul prabowo pradeep prakash pranab prasad prasanna pratibha prayut
    prayuth preeti prem priit priscilla priya priyanka prosper pushpa qadri qais qamar qasem qassem qassim
    quentin quincy quinn rabia rached rachel radek radka radoslav radoslaw radovan rafael rafaela rafal rafi
    rafic rafik rafiq raghu ragnar ragnhild raheel rahim rahman rahul raila raimo raimund rainer raisa raja
    rajab rajan rajeev rajendra rajesh rajiv rajnath raju rakesh ralf ralph rama ramazan ramesh rami ramin
    ramiro ramon ramona ramsey ramush ramzan ramzi rana randa randall randolph randy rania ranil ranjan
    ranjit ranko raouf raphael raquel rashad rashed rashid rashida ratko ratu rauf raul ravi ray rayan
    raymond raymundo raza razan rebecca recep refik reggie reginald regine reinaldo reiner reinhard reinhold
    remi remy rena renata renato rene renee renzo retno reuben reuven rex rexhep reza rhonda riad ricardo
    riccardo richard richie rick riek rifat rigoberto riitta rima rishi rita ritva rivka riyad riza roald
    rob robbie robert roberto robin robyn rocco rocio rod roderick rodney rodolfo rodolphe rodrick rodrigo
    roeland roelof rogelio roger rogerio roh rohan rohit roland rolando rolf romain roman romano romeo
    romina romuald romulo ron ronald ronaldo ronan ronen rongji roni ronit ronnie rory rosa rosalia rosalie
    rosalind rosanna rose roseanne roselyne rosemary rosie rosita ross roswitha rowan rowland roxana roxanne
    roy royce ruben rudiger rudolf rudolph rudy rufus ruhollah rune rupa rupert ruslan russ russell rustem
    ruta rutger ruth ruud ryan ryutaro saad sabah sabina sabine sabrina saddam sadia sadie sadio sadiq saeb
    saeed safiya sahar said saif saifullah saira sajid sakari salah salih salim sally salma salman salomon
    saloua salva salvador salvatore sam samantha sameer sameh samer sami samia samina samir sammy samora
    samuel samy sandeep sander sandi sandra sandro sania sanjay sanjiv sanna sanusi sara sarah sarita sarwar
    sascha sasha saskia satoshi satya savas savita sayed sayeed sayyed scarlett scott sean sebastian
    sebastiano sebastien sebnem seema sefik seif seiji selahattin selim selma semih semyon senait serdar
    serena serge sergei sergey sergio serhii serhiy serkan severin seydou seyed seymour shabnam shadi shafiq
    shafqat shahbaz shaheen shahid shaima shaker shakil shakir shamil shamima shams shamsuddin shane shankar
    shannon sharon shaukat shaun shavkat shawn shayma sheela shehbaz shehu sheila sheldon shelley shelly
    sher sherif sherry shigeru shimon shinji shinzo shireen shirin shirley shlomo shoaib shoko shota shreya
    shujaat siaka sibusiso sidney siegfried sigmar sigmund sigrid siim silas silje silke silvana silvester
    silvestre silvia silvio simeon simon simona simone simonetta sinead sirajuddin sirimavo sissel sissoco
    sixto siyabonga slava slavko slawomir slobodan snezana soeren sofia sofie sohail soheil sokha solange
    soledad solomon soltan somchai sonia sonja sonny sophia sophie soren sotiris soumaila srettha stacy stan
    stanislas stanislav stanislaw stanley stathis stavros stefan stefani stefania stefanie stefano stefanos
    stein steinar stelios stella sten stephan stephane stephania stephanie stephen steve steven stig stina
    stipe stjepan stuart suad subhash sudhir sue sufyan suha suhail sujata sukarno suleiman suleyman suliman
    sumitra sundar sunil sunita suraj suresh surya susan susanna susanne sushma suzan suzanna suzanne svante
    svein sven sverre svetlana sviatlana swaraj sybil syed syeda sylvain sylvester sylvia sylvie taavi
    tabitha tadashi tadeusz tage tahir taiwo takashi takeo takeshi taleb talia talib tamar tamara tamas
    tamer tamim tammy taneti tania tanja tansu tanveer tanya tapio tara tarek tareq tariq taro taslima
    tatiana tatyana tauseef tawakkol tayfun tayyip ted teddy tefera teodor teodora teodoro terence teresa
    teresita terhi terje terrence terri terry tesfaye tess tessa tetsuo tewodros thabit thabo thaddeus
    thaksin thandi thanos thea thein thelma themba theo theodore theresa thibault thierry thilo thomas
    thomasz thorbjorn thorsten thuli tiago tibisay tibor tiffany tigran tiina tilda tilman tim timipre timo
    timothy timur tina tobias toby todd todor tom tomas tomasz tomislav tommaso tommy toni tonia tony toomas
    torben tore torsten toshiko tova toyin tracey tracy traian travis trevor tricia trine troels trygve tsai
    tsipi tsitsi tulsi tuncay tuomas turgut turki twan tyler tymofiy tzipi uddhav udo ueli ugo uhuru ulf
    ulla ulrich ulrike ulysses umar umaro umaru umberto umit unai uri uriah uriel urmas urs ursula urszula
    usama usha usman uwe uzma vaclav vadim vahid valdemar valdis valentin valentina valentyn valerie
    valeriia valerio valeriy valery vali vanessa vanya vasco vasil vasile vasiliy vasily vassilis vasyl
    vaughan veljko vera vernon veronica veronika veronique vesna vicente vicky victoire victor victoria
    vidar vidya vigdis viggo vijay vikas vikram viktor viktoria vilma vincent vincente vincenzo vinod viola
    violeta virgil virgilio virginia visar vishal vitali vitalii vitaliy vitaly vito vitor vittoria vittorio
    vivek vivian vivien vivienne vjosa vlad vlada vladimir vladimira vladislav vlastimil vojislav vojtech
    volha volker volodymyr vuk vyacheslav waad wadih wael wafa waheed wahid waldemar waleed walid wallace
    wallis walt walter waltraud wanda waqar warda warren waseem wasim wassim wavel wayne wenche wendell
    wendy werner wesley wiebke wiktor wilbur wilfred wilfrid wilfried wilhelm will willem willi william
    willie willy wilma wim winston wiranto wissam witold wladyslaw wojciech wole wolfgang wouter xabier
    xanana xavi xavier xi xiaoping xiomara yacine yacoub yael yahia yahya yair yakov yakub yana yanis
    yannick yannis yardena yaroslav yasar yaser yasin yasir yasmin yasmine yasser yassin yasuo yazan yehia
    yehuda yelena yemi yevgeny yigal yingluck yisrael yitzchak yitzhak yoani yoav yohannes yoko yolanda
    yonatan yoni yoram yosef yoshihide yoshiro yosri yossi youcef younes youness youri yousef youssef
    youssou yousuf yoweri yuki yukiko yukio yulia yuliia yuliya yunus yuri yuriko yuriy yury yusef yusra
    yusuf yusuke yuval yves yvette yvonne zabihullah zachary zack zaheer zahid zahir zahra zaid zainab zak
    zakaria zakhar zaki zalmai zalmay zanele zara zarifa zayed zbigniew zdenek zdravko zedong zehra zeid
    zeinab zelda zelimkhan zeljko zemin zev zhanna zia ziad zine zinedine zita zlatan zlatko zoe zofia
    zoltan zora zoran zoryana zsolt zubair zulema zulfikar zurab zuzana zvi zviad
    """.split()
)
"""Frequent given names, in lower case: a fixed list, so that training data doesn't leak into what it is tested on."""
