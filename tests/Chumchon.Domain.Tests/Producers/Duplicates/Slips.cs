using Chumchon.Domain.Producers.Duplicates;

namespace Chumchon.Domain.Tests.Producers.Duplicates;

/// <summary>Names as hands get them wrong. What of it the program knows of keyboard and sounds is written here a second time, from the keys.</summary>
internal sealed class Slips(DrawnProducers draws)
{
    private const string Letters = "กขคงจชซดตถทนบปผพฟมยรลวสหอ";
    private const string Marks = "่้๊๋์็";

    // Rows of keys without and with Shift, as they are printed on keyboards.
    private static readonly string[] Keys = ["ภถุึคตจขช", "ไำพะัีรนยบล", "ฟหกดเ้่าสวง", "ผปแอิืทมใฝ", "ฎฑธํ๊ณฯญฐ", "ฤฆฏโฌ็๋ษศซ"];

    private static readonly string[] Sounds = ["สศษซ", "ทธถฐ", "นณ", "พภผ", "ขคฆ", "รล", "ดฎ", "ตฏ", "ชฉ", "ยญ", "ใไ", "ิี", "ึื", "ุู"];

    /// <summary>One slip: the next key four times of ten, a letter of the same sound two, one too few, twice, two swapped, a mark.</summary>
    public string Slipped(string name)
    {
        while (true)
        {
            var slipped = draws.Below(20) switch
            {
                < 8 => Exchanged(name, NextKey),
                < 12 => Exchanged(name, SameSound),
                < 14 => At(name, IsLetter) is var at and >= 0 ? name.Remove(at, 1) : name,
                14 => At(name, IsLetter) is var at and >= 0 ? name.Insert(at, name[at].ToString()) : name,
                < 17 => Swapped(name),
                _ => OtherMark(name),
            };
            if (ComparedName.Of(slipped).Searched != ComparedName.Of(name).Searched)
            {
                return slipped;
            }
        }
    }

    /// <summary>A letter that is any other.</summary>
    public string OtherLetter(string name) => Exchanged(name, _ => draws.Of<char>([.. Letters]));

    /// <summary>The same name, as it is written elsewhere: spaces, Thai digits, signs that are not seen, sara am in two.</summary>
    public string Respelled(string name) => draws.Below(4) switch
    {
        0 => name.Insert(1 + draws.Below(name.Length - 1), " "),
        1 => name.Replace("ำ", "\u0E4Dา").Replace(" ", "  "),
        2 => name.Replace(" ", "") + " ",
        _ => name.Insert(1 + draws.Below(name.Length - 1), "\u200b"),
    };

    private static bool IsLetter(char sign) => Letters.Contains(sign);

    private string Exchanged(string name, Func<char, char> other)
    {
        var at = At(name, sign => IsLetter(sign) && other(sign) != sign);
        return at < 0 ? name : name[..at] + other(name[at]) + name[(at + 1)..];
    }

    private char NextKey(char letter)
    {
        var row = Array.Find(Keys, keys => keys.Contains(letter)) ?? "";
        return row.Length > 0 ? row[Math.Clamp(row.IndexOf(letter) + (draws.Below(2) == 0 ? 1 : -1), 0, row.Length - 1)] : letter;
    }

    private char SameSound(char letter) => Array.Find(Sounds, sound => sound.Contains(letter)) is { } sound ? draws.Of<char>([.. sound]) : letter;

    private string Swapped(string name)
    {
        var at = At(name, IsLetter);
        return at < 0 || at + 1 >= name.Length ? name : name[..at] + name[at + 1] + name[at] + name[(at + 2)..];
    }

    private string OtherMark(string name)
    {
        var at = At(name, static sign => Marks.Contains(sign));
        return at < 0 ? name : draws.Below(2) == 0 ? name.Remove(at, 1) : name[..at] + draws.Of<char>([.. Marks[..4]]) + name[(at + 1)..];
    }

    // Not in the title, at most: its slips are found less often, and made less often.
    private int At(string name, Func<char, bool> fits)
    {
        var places = Enumerable.Range(0, name.Length).Where(at => fits(name[at])).ToList();
        return places.Count == 0 ? -1 : draws.Of<int>(places);
    }
}
