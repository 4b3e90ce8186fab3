using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk;

/// <summary>A text in several languages.</summary>
[DataContract(Name = "Label", Namespace = Contracts.Xrm2011)]
public sealed class Label : IExtensibleDataObject
{
    private LocalizedLabelCollection _localizedLabels;

    public Label()
    {
    }

    public Label(string label, int languageCode) => LocalizedLabels.Add(new LocalizedLabel(label, languageCode));

    public Label(LocalizedLabel userLocalizedLabel, LocalizedLabel[] labels) : this(userLocalizedLabel, labels?.ToList())
    {
    }

    public Label(LocalizedLabel userLocalizedLabel, List<LocalizedLabel> labels)
    {
        UserLocalizedLabel = userLocalizedLabel;
        LocalizedLabels.AddRange(labels);
    }

    [DataMember]
    public LocalizedLabelCollection LocalizedLabels
    {
        get => _localizedLabels ??= [];
        internal set => _localizedLabels = value;
    }

    [DataMember]
    public LocalizedLabel UserLocalizedLabel { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}

/// <summary>A text in one language.</summary>
[DataContract(Name = "LocalizedLabel", Namespace = Contracts.Xrm2011)]
public sealed class LocalizedLabel : MetadataBase
{
    public LocalizedLabel()
    {
    }

    public LocalizedLabel(string label, int languageCode)
    {
        Label = label;
        LanguageCode = languageCode;
    }

    [DataMember]
    public string Label { get; set; }

    [DataMember]
    public int LanguageCode { get; set; }

    [DataMember]
    public bool? IsManaged { get; internal set; }
}

/// <summary>The languages of a text.</summary>
[CollectionDataContract(Name = "LocalizedLabelCollection", Namespace = Contracts.Xrm2011)]
public sealed class LocalizedLabelCollection : DataCollection<LocalizedLabel>
{
    public LocalizedLabelCollection()
    {
    }

    public LocalizedLabelCollection(IList<LocalizedLabel> list) : base(list)
    {
    }
}
