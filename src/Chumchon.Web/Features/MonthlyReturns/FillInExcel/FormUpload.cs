using System.Globalization;
using Chumchon.Data.Areas;
using Chumchon.Data.Returns;
using Chumchon.Documents.Forms;
using Chumchon.Documents.Xlsx.Reading;
using Chumchon.Domain;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Web.Features.MonthlyReturns.FillInExcel;

/// <summary>Takes a file for a form of the month that it is brought to, or says why it is none.</summary>
public static class FormUpload
{
    /// <summary>The largest request that is looked at, so that a file a little too large is refused in words.</summary>
    public const long MostRequestBytes = 20L * 1024 * 1024;

    /// <summary>Every file that may be taken is held in memory: one on a full disk would be a request that cannot be read.</summary>
    public const int MostBytesInMemory = 6 * 1024 * 1024;

    private static readonly XlsxLimits Limits = new();

    public static Result<FilledForm> Read(Stream file, ChosenMonth month, EntryReturn now, AreaDirectory areas)
    {
        var reading = FormReader.Read(file, Limits, MatchOf(now));
        if (reading.File.Fault is not null)
        {
            return FormRefusals.Of(reading.File, Limits);
        }

        if (reading.Forms > 1)
        {
            return new FormsOfSeveral(reading.Forms);
        }

        if (reading.Stamp is not { } stamp || !stamp.TryGetValue(ExcelFormMaker.FormatPlace, out var format))
        {
            return new FormNotOurs();
        }

        return format == ExcelFormMaker.Format ? OfMonth(reading, stamp, month, now, areas) : new FormOfOtherFormat();
    }

    private static Result<FilledForm> OfMonth(
        FormReading reading, IReadOnlyDictionary<string, string> stamp, ChosenMonth month, EntryReturn now, AreaDirectory areas)
    {
        if (!DistrictCode.TryParse(stamp.GetValueOrDefault(ExcelFormMaker.DistrictPlace), out var district) || !areas.Has(district)
            || !SalesMonth.TryParse(stamp.GetValueOrDefault(ExcelFormMaker.MonthPlace), out var made))
        {
            return new FormNotOurs();
        }

        if (district != month.District)
        {
            return new FormOfOtherDistrict(areas.Name(district));
        }

        if (made != month.Month)
        {
            return new FormOfOtherMonth(made);
        }

        if (reading.Form is not { } form)
        {
            return now.Rows.Count == 0 ? new FormMonthIsEmpty()
                : reading.Sheets.Count == 0 ? new FormSheetMissing()
                : new FormOnSeveralSheets(string.Join(", ", reading.Sheets.Select(static sheet => $"“{sheet}”")));
        }

        return form.Rows.All(HasPlaces) ? form : new FormNotOurs();
    }

    private static bool HasPlaces(FilledRow row) => row.Words.Count > ExcelFormMaker.TypeColumn && row.Open.Count == SalesChannels.All.Count;

    private static Func<FilledRow, RowMatch> MatchOf(EntryReturn now)
    {
        var names = new FormNames(now);
        var rows = now.Rows.ToDictionary(static row => row.Key.Number.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return filled => filled.Key is null || !rows.TryGetValue(filled.Key, out var row) ? RowMatch.None
            : filled.Words.Count > ExcelFormMaker.NameColumn && names.Means(filled.Words[ExcelFormMaker.NameColumn], row) ? RowMatch.Named
            : RowMatch.Keyed;
    }
}
