package bactrian.console.bulk;

import bactrian.jirasim.SimOptions;

class BulkCreateCloudTest extends BulkCreateTest {
    BulkCreateCloudTest() {
        super(SimOptions.cloud());
    }
}
