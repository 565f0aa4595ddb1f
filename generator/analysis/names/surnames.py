"""Surnames by which headlines call statesmen and commanders without more. Written from general knowledge."""

FAMOUS = frozenset(
    """
    Abadi Abiy Adenauer Ahmadinejad Akhundzada Aksyonov Albanese Allende Allawi Andropov Annan Antonescu Aoun
    Aquino Arafat Ardern Aristide Assad Ataturk Attlee Baghdadi Barroso Barzani Bashagha Batista Ben-Gvir
    Berlusconi Bhutto Biden Blair Blinken Boehner Bolsonaro Bolton Borrell Bouteflika Boutros-Ghali Brezhnev
    Bukele Buhari Bush Callaghan Cameron Castro Ceausescu Chavez Cheney Chernenko Chirac Chretien Churchill
    Clinton Dabaiba Dbeibah Dbeibeh Deby Djukanovic Dodik Duda Durov Duterte Duvalier Eichmann Eisenhower
    Erdogan Erdoğan Fujimori Gadaffi Gaddafi Gadhafi Gandhi Gantz Gerasimov Giuliani Goebbels Goering Gorbachev
    Gromyko Grossi Guaido Guaidó Guterres Habré Haftar Hafter Hamdok Haniyeh Hariri Havel Hekmatyar Hemedti
    Heydrich Himmler Hitler Hollande Honecker Hoxha Husayni Ivanov Izetbegovic Jaafari Janukovych Jaruzelski
    Jumblatt Juncker Kabila Kaczynski Kadafi Kadyrov Kagame Karadzic Karimov Karzai Kenyatta Kerensky Kerry
    Khamenei Khashoggi Khatami Khomeini Khrushchev Kirchner Kissinger Klitschko Koizumi Kony Kosygin Kravchuk
    Kuchma Lavrov Lenin Lukashenko Lumumba Macron Maduro Mahathir Maliki Malinowski Mandela Mashaal Mattis Mbeki
    Medvedev Meloni Merkel Merz Michel Mikati Milosevic Milošević Mishustin Mitterrand Mladic Mnangagwa Mobutu
    Modi Molotov Morsi Mosaddegh Mubarak Mugabe Mujica Musharraf Museveni Mussolini Nasrallah Nasser Navalny
    Nazarbayev Netanyahu Nixon Nkrumah Noriega Nyerere Obama Ocalan Öcalan Odinga Olmert Orban Orbán Ortega
    Pahlavi Patrushev Pelosi Peres Perón Petraeus Pinochet Pompeo Poroshenko Prigozhin Primakov Prodi Putin
    Rabin Rafsanjani Raisi Rajapaksa Rajoy Ramaphosa Rasmussen Reagan Renzi Ribbentrop Rohani Romney Roosevelt
    Rouhani Rumsfeld Rutte Saakashvili Sadat Sadr Saleh Sarkozy Sarraj Schroeder Schröder Scholz Selassie Shamir
    Shevardnadze Shoigu Sinwar Sisi Sistani Slutsky Soleimani Solana Stalin Stoltenberg Strelkov Suharto Sukarno
    Suleimani Sunak Surovikin Syrskyi Talabani Tantawi Thaçi Thaci Thatcher Tikhanovskaya Timoshenko Tito
    Trotsky Trudeau Truman Trump Tsipras Tsvangirai Tudjman Turchynov Tusk Tymoshenko Utkin Vucic Vučić Walesa
    Wałęsa Yanukovich Yanukovych Yatsenyuk Yeltsin Yushchenko Zakharova Zaluzhny Zaluzhnyi Zapatero Zardari
    Zarif Zarqawi Zawahiri Zelensky Zelenskiy Zelenskyy Zhukov Zuma Zyuganov
    """.split()
)
"""As they are written; none that is first of all a plain word, and no town of note."""

SURNAMES_FIRST = frozenset(
    """
    Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Zhu Hu Guo Lin Gao Luo Zheng Liang Xie Tang Han Cao Deng Feng
    Zeng Peng Xiao Tian Dong Yuan Cai Jiang Yu Wei Lu Ding Ren Yao Shen Zhong Cui Fang Zou Xiong Meng Qin Qiu Hou Xue
    Duan Lei Hao Shao Qian Xi Bo Kim Lee Park Choi Jung Moon Yoon Kang Cho Lim Shin Seo Kwon Hwang Ahn Ryu Hong Nguyen
    Tran Pham Huynh Phan Dang Bui Ngo Duong
    """.split()
)
"""Frequent surnames that stand before the given name, and by which their bearers are called later."""
