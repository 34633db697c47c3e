using Chumchon.Documents.Pdf;
using Chumchon.Domain;

namespace Chumchon.Web.Reports.Asking;

/// <summary>No such shape of figures; the only one beside a report's own is <c>long</c>.</summary>
public sealed record ShapeUnknown : Refusal;

/// <summary>Neither <c>thai</c> nor <c>arabic</c>.</summary>
public sealed record DigitsUnknown : Refusal;

/// <summary>How a file shows the figures that were chosen; its address says it.</summary>
/// <param name="IsLong">One figure a row, for open data.</param>
/// <param name="Digits">Null for what is usual for the report.</param>
/// <param name="Refusals">Why a value was replaced, by the name of the value.</param>
public sealed record FileChoice(bool IsLong, DigitForm? Digits, IReadOnlyDictionary<string, Refusal> Refusals)
{
    public const string ShapeName = "shape";
    public const string DigitsName = "digits";
    public const string ThaiDigits = "thai";
    public const string ArabicDigits = "arabic";

    private const string LongShape = "long";

    public static FileChoice Read(IQueryCollection query)
    {
        var refusals = new Dictionary<string, Refusal>(StringComparer.Ordinal);
        var shape = query[ShapeName].ToString();
        if (shape is not ("" or LongShape))
        {
            refusals.Add(ShapeName, new ShapeUnknown());
        }

        DigitForm? digits = null;
        switch (query[DigitsName].ToString())
        {
            case "":
                break;
            case ThaiDigits:
                digits = DigitForm.Thai;
                break;
            case ArabicDigits:
                digits = DigitForm.Arabic;
                break;
            default:
                refusals.Add(DigitsName, new DigitsUnknown());
                break;
        }

        return new(shape is LongShape, digits, refusals);
    }
}
