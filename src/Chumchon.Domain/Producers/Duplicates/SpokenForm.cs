using System.Text;

namespace Chumchon.Domain.Producers.Duplicates;

/// <summary>
/// How letters sound, roughly: consonants of one sound are one, tones and the length of vowels go, and so does what การันต์
/// silences. Texts that sound alike may be one name.
/// </summary>
internal static class SpokenForm
{
    private const char Silencer = '\u0E4C';
    private const string Tones = "\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4E";
    private const string ShortVowels = "\u0E34\u0E36\u0E38";

    /// <summary>Of letters as <see cref="NameSearch.Of"/> writes them.</summary>
    public static string Of(string letters)
    {
        var spoken = new StringBuilder(letters.Length);
        var text = letters.Replace("\u0E4Dา", "\u0E31ม", StringComparison.Ordinal).Replace("รร", "\u0E31", StringComparison.Ordinal);
        foreach (var letter in text)
        {
            if (letter == Silencer)
            {
                Silence(spoken);
            }
            else if (!Tones.Contains(letter))
            {
                Say(OfClass(letter), spoken);
            }
        }

        return spoken.ToString();
    }

    /// <summary>The one letter that stands for all of its sound.</summary>
    public static char OfClass(char letter) => letter switch
    {
        'ข' or 'ฃ' or 'ฅ' or 'ฆ' => 'ค',
        'ฌ' or 'ฉ' => 'ช',
        'ซ' or 'ศ' or 'ษ' => 'ส',
        'ฎ' => 'ด',
        'ฏ' => 'ต',
        'ฐ' or 'ถ' or 'ฑ' or 'ฒ' or 'ธ' => 'ท',
        'ณ' => 'น',
        'ญ' => 'ย',
        'ผ' or 'ภ' => 'พ',
        'ฝ' => 'ฟ',
        'ฬ' or 'ล' or 'ฤ' => 'ร',
        'ฮ' => 'ห',
        'ใ' => 'ไ',
        '\u0E35' => '\u0E34',
        '\u0E37' => '\u0E36',
        '\u0E39' => '\u0E38',
        _ => letter,
    };

    public static bool IsTone(char letter) => letter == Silencer || Tones.Contains(letter);

    private static void Say(char letter, StringBuilder spoken)
    {
        if (spoken.Length == 0 || spoken[^1] != letter)
        {
            spoken.Append(letter);
        }
    }

    private static void Silence(StringBuilder spoken)
    {
        if (spoken.Length > 0 && ShortVowels.Contains(spoken[^1]))
        {
            spoken.Length--;
        }

        if (spoken.Length > 0)
        {
            spoken.Length--;
        }
    }
}
