using System.Text;

namespace Chumchon.Domain.Returns;

/// <summary>A row's remark (หมายเหตุ) as an officer types it: one line, without spaces at its ends.</summary>
public static class RemarkText
{
    /// <summary>Counted as a browser counts a field's length.</summary>
    public const int MostCharacters = 200;

    /// <summary>The remark in its stored form; empty where nothing but blanks was typed, which removes it.</summary>
    public static string Read(string typed)
    {
        var text = new StringBuilder(typed.Length);
        foreach (var sign in typed)
        {
            var blank = char.IsWhiteSpace(sign) || char.IsControl(sign);
            if (!blank)
            {
                text.Append(sign);
            }
            else if (text.Length > 0 && text[^1] != ' ')
            {
                text.Append(' ');
            }
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>Why a remark in its stored form cannot be kept; null when it can.</summary>
    public static Refusal? RefusalOf(string text) =>
        text.Length > MostCharacters ? new RemarkTooLong(text.Length, MostCharacters) : null;
}
