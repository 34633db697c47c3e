using System.Globalization;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Producers.Duplicates;
using Chumchon.Domain.Producers.Requests;
using Chumchon.Domain.Returns;

namespace Chumchon.Web.Features.Requests.AskRequest;

/// <summary>The fields of a request; what is wrong with them is the rules' own to say.</summary>
public sealed class RequestForm
{
    public string? Kind { get; set; }

    public long Producer { get; set; }

    public string? Month { get; set; }

    public string? Name { get; set; }

    public int Group { get; set; }

    public int Subdistrict { get; set; }

    /// <summary>Whether อาหาร is ticked; the other types follow in their order. A form names no value twice.</summary>
    public bool T1 { get; set; }

    public bool T2 { get; set; }

    public bool T3 { get; set; }

    public bool T4 { get; set; }

    public bool T5 { get; set; }

    public ProductTypeSet Types
    {
        get
        {
            bool[] ticked = [T1, T2, T3, T4, T5];
            return ProductTypeSet.Of(Enum.GetValues<ProductType>().Where(type => ticked[(int)type - 1]));
        }
    }

    public void Tick(ProductTypeSet types) => (T1, T2, T3, T4, T5) = (
        types.Has(ProductType.Food), types.Has(ProductType.Beverage), types.Has(ProductType.Textile), types.Has(ProductType.Household), types.Has(ProductType.Herb));

    public string? Products { get; set; }

    public string? Code { get; set; }

    public string? Note { get; set; }

    public RequestKind KindAsked => Enum.TryParse<RequestKind>(Kind, out var kind) && Enum.IsDefined(kind) ? kind : RequestKind.New;

    /// <param name="now">The producer that is to be changed; null of a new one.</param>
    public RequestDraft Draft(SalesMonth running, ProducerDetails? now)
    {
        var month = SalesMonth.TryParse(Month, out var asked) ? asked : running;
        return new(KindAsked, month, KindAsked == RequestKind.New ? 0 : Producer, Details(now), RemarkText.Read(Note ?? ""));
    }

    /// <summary>For a look at likely duplicates.</summary>
    public ComparedProducer Compared => new(ComparedName.Of(Name ?? ""), Subdistrict, (ProducerKind)Group, CodeTyped);

    private string? CodeTyped => Code?.Trim() is { Length: > 0 } code ? code : null;

    private RequestedDetails Details(ProducerDetails? now)
    {
        var typed = new ProducerDetails(
            ProducerDetails.ReadName(Name ?? ""), (ProducerKind)Group, Subdistrict, Types,
            int.TryParse(Products, NumberStyles.None, CultureInfo.InvariantCulture, out var products) ? products : string.IsNullOrWhiteSpace(Products) ? 0 : -1,
            CodeTyped);
        return KindAsked switch
        {
            RequestKind.New => new(typed.Name, typed.Kind, typed.Subdistrict, typed.Types, typed.Products, typed.Code),
            RequestKind.Change when now is not null => RequestedDetails.Of(typed, now),
            RequestKind.Move => new(Subdistrict: Subdistrict > 0 ? Subdistrict : null),
            RequestKind.SecondType => new(Types: typed.Types),
            _ => new(),
        };
    }
}
