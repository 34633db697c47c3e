using Chumchon.Data.Areas;
using Chumchon.Documents.Forms;
using Chumchon.Documents.Xlsx.Reading;
using Chumchon.Domain;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Returns;

namespace Chumchon.Web.Features.MonthlyReturns.FillInExcel;

/// <summary>Takes a file for a form of the month that it is brought to, or says why it is none.</summary>
public static class FormUpload
{
    /// <summary>The largest request that is looked at, so that a file a little too large is refused in words.</summary>
    public const long MostRequestBytes = 20L * 1024 * 1024;

    private static readonly XlsxLimits Limits = new();

    public static Result<FilledForm> Read(Stream file, ChosenMonth month, AreaDirectory areas)
    {
        var reading = XlsxReader.Read(file, Limits);
        if (reading.Fault is { } fault)
        {
            return FormRefusals.Of(fault, Limits);
        }

        if (FormReader.Read(reading.Workbook!) is not { } form || !form.Stamp.TryGetValue(EntryForms.FormatPlace, out var format))
        {
            return new FormNotOurs();
        }

        return format == EntryForms.Format ? OfMonth(form, month, areas) : new FormOfOtherFormat();
    }

    private static Result<FilledForm> OfMonth(FilledForm form, ChosenMonth month, AreaDirectory areas)
    {
        if (!DistrictCode.TryParse(form.Stamp.GetValueOrDefault(EntryForms.DistrictPlace), out var district) || !areas.Has(district)
            || !SalesMonth.TryParse(form.Stamp.GetValueOrDefault(EntryForms.MonthPlace), out var made)
            || form.Rows.Any(static row => row.Words.Count <= EntryForms.TypeColumn || row.Open.Count != SalesChannels.All.Count))
        {
            return new FormNotOurs();
        }

        if (district != month.District)
        {
            return new FormOfOtherDistrict(areas.Name(district));
        }

        return made == month.Month ? form : new FormOfOtherMonth(made);
    }
}
