using System.Runtime.CompilerServices;
using Chumchon.Domain.Producers;

namespace Chumchon.Data.Reports;

/// <summary>Sales by product type (ประเภทผลิตภัณฑ์), in satang.</summary>
[InlineArray(Types)]
internal struct TypeSums
{
    private const int Types = 5;

    private long first;

    public readonly long Of(ProductType type) => this[(int)type - 1];

    public void Add(ProductType type, long satang) => this[(int)type - 1] = checked(this[(int)type - 1] + satang);

    public void Add(TypeSums other)
    {
        for (var type = 0; type < Types; type++)
        {
            this[type] = checked(this[type] + other[type]);
        }
    }
}
