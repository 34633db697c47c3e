namespace Chumchon.Documents.Pdf;

/// <summary>Which digits a paper shows (เลขอารบิก, เลขไทย). Files that are calculated with always carry Arabic ones.</summary>
public enum DigitForm
{
    Arabic,
    Thai,
}

internal static class Digits
{
    private const char ThaiNought = '๐';

    public static string In(this string text, DigitForm form) => form is DigitForm.Thai && text.AsSpan().IndexOfAnyInRange('0', '9') >= 0
        ? string.Create(text.Length, text, static (letters, text) =>
        {
            for (var i = 0; i < letters.Length; i++)
            {
                letters[i] = char.IsAsciiDigit(text[i]) ? (char)(ThaiNought + (text[i] - '0')) : text[i];
            }
        })
        : text;
}
